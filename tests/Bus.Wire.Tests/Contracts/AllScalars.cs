using System.Numerics;

namespace Bus.Wire.Tests.Contracts;

/// <summary>A member of each scalar type, required where it is cheap to have.</summary>
public sealed record AllScalars(bool Bool, byte Byte, sbyte SByte, short Short, ushort UShort, int Int, uint UInt, long Long, ulong ULong)
{
    public Int128 Int128 { get; init; }

    public UInt128 UInt128 { get; init; }

    public BigInteger BigInteger { get; init; }

    public Half Half { get; init; }

    public float Float { get; init; }

    public double Double { get; init; }

    public decimal Decimal { get; init; }

    public char Char { get; init; } = 'a';

    public string Text { get; init; } = "";

    public string? MaybeText { get; set; }

    public Guid Guid { get; init; }

    public DateTime DateTime { get; init; }

    public DateTimeOffset Moment { get; init; }

    public DateOnly Date { get; init; }

    public TimeOnly Time { get; init; }

    public TimeSpan Span { get; init; }

    public Uri? Uri { get; init; }

    public Version? Version { get; init; }

    public byte[] Bytes { get; init; } = [];

    public ReadOnlyMemory<byte> Memory { get; init; }

    public int? MaybeInt { get; set; }

    public DateTimeOffset? MaybeMoment { get; set; }
}
