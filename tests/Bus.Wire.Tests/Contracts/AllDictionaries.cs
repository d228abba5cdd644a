using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Bus.Wire.Tests.Contracts;

/// <summary>A dictionary with each kind of key, and each kind of dictionary.</summary>
public sealed class AllDictionaries
{
    public Dictionary<string, int>? Texts { get; set; }

    public Dictionary<Guid, string>? Guids { get; set; }

    public IDictionary<byte, int>? Bytes { get; set; }

    public IReadOnlyDictionary<sbyte, int>? SBytes { get; set; }

    public SortedDictionary<short, int>? Shorts { get; set; }

    public ImmutableDictionary<ushort, int>? UShorts { get; set; }

    public FrozenDictionary<int, string>? Ints { get; set; }

    public Dictionary<uint, int>? UInts { get; set; }

    public Dictionary<long, int>? Longs { get; set; }

    public Dictionary<ulong, int>? ULongs { get; set; }

    public Dictionary<Int128, int>? Int128s { get; set; }

    public Dictionary<UInt128, int>? UInt128s { get; set; }

    public Dictionary<bool, int>? Bools { get; set; }

    public Dictionary<char, int>? Chars { get; set; }

    public Dictionary<DateTime, int>? DateTimes { get; set; }

    public Dictionary<DateTimeOffset, int>? Moments { get; set; }

    public Dictionary<DateOnly, int>? Dates { get; set; }

    public Dictionary<TimeOnly, int>? Times { get; set; }

    public Dictionary<TimeSpan, int>? Spans { get; set; }

    public Dictionary<Color, int>? Colors { get; set; }

    public Dictionary<Rights, Dictionary<string, Point>>? Granted { get; set; }
}
