using System.Runtime.CompilerServices;

namespace Bus.Codecs.Tests;

/// <summary>Structs that are large and hold their own kind, by themselves and through a class.</summary>
[BusApi]
public partial interface IBulkyApi
{
    Task<Bulky<Kilobytes2>> Bulky2(int number);

    Task<Bulky<Kilobytes4>> Bulky4(int number);

    Task<Bulky<KilobytesOver4>> BulkyOver4(int number);

    Task<Bulky<Kilobytes60>> Bulky60(int number);

    Task<Chain> Chain(int number);

    Task<TooWide> TooWide(int number);
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

/// <summary>A class whose every level holds as much as it may.</summary>
public sealed class Chain
{
    public int Number { get; set; }

    public Bulky<Kilobytes4> First { get; init; }

    public Bulky<Kilobytes4> Second { get; set; }

    public Bulky<Kilobytes4> Third { get; set; }

    public Bulky<Kilobytes4>? Fourth { get; set; }

    public Chain? Next { get; set; }
}

public sealed class TooWide
{
    public Bulky<Kilobytes4> First { get; set; }

    public Bulky<Kilobytes4> Second { get; set; }

    public Bulky<Kilobytes4> Third { get; set; }

    public Bulky<Kilobytes4> Fourth { get; set; }

    public Bulky<Kilobytes2> Fifth { get; set; }
}

// With the members of a bulky value around it.
[InlineArray(252)]
public struct Kilobytes2
{
    private long _first;
}

[InlineArray(507)]
public struct Kilobytes4
{
    private long _first;
}

[InlineArray(509)]
public struct KilobytesOver4
{
    private long _first;
}

[InlineArray(7680)]
public struct Kilobytes60
{
    private long _first;
}
