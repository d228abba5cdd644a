using System.Runtime.CompilerServices;

namespace Bus.Codecs.Tests;

/// <summary>A struct that is large and holds its own kind.</summary>
[BusApi]
public partial interface IBulkyApi
{
    Task<Bulky> Bulky(int number);
}

public struct Bulky
{
    private Filling _filling;

    public int Number { readonly get => (int)_filling[0]; set => _filling[0] = value; }

    public List<Bulky>? Items { get; set; }

    [InlineArray(3072)]
    private struct Filling
    {
        private long _first;
    }
}
