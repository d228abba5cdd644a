using System.Runtime.CompilerServices;

namespace Bus.Codecs.Tests;

/// <summary>Structs that are large and hold their own kind.</summary>
[BusApi]
public partial interface IBulkyApi
{
    Task<Bulky<Kilobytes16>> Bulky16(int number);

    Task<Bulky<Kilobytes24>> Bulky24(int number);

    Task<Bulky<Kilobytes32>> Bulky32(int number);

    Task<Bulky<Kilobytes60>> Bulky60(int number);
}

public struct Bulky<TFilling>
    where TFilling : struct
{
#pragma warning disable CS0169, IDE0044, IDE0051, CA1823, CA1852 // It is there for its size.
    private TFilling _filling;
#pragma warning restore

    public int Number { get; set; }

    public List<Bulky<TFilling>>? Items { get; set; }

    public Dictionary<int, Bulky<TFilling>>? Pairs { get; set; }

    public IEnumerable<Bulky<TFilling>>? Any { get; set; }
}

[InlineArray(2048)]
public struct Kilobytes16
{
    private long _first;
}

[InlineArray(3072)]
public struct Kilobytes24
{
    private long _first;
}

[InlineArray(4096)]
public struct Kilobytes32
{
    private long _first;
}

[InlineArray(7680)]
public struct Kilobytes60
{
    private long _first;
}
