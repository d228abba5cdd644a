using System.Buffers.Text;
using System.Globalization;
using Bus.Redis.Resp;

namespace Bus.Redis.Events;

/// <summary>An entry's own id in its stream: when it came, in ms since 1970 by the server's clock, and which it was in that ms.</summary>
internal readonly record struct StreamId(ulong Milliseconds, ulong Sequence) : IComparable<StreamId>
{
    // Two numbers of 64 bits, and a dash.
    private const int Longest = 41;

    // The last ms that a DateTimeOffset has. Whoever adds an entry may give it any id.
    private const long LastMilliseconds = 253_402_300_799_999;

    public DateTimeOffset Time => TimeOf((long)Math.Min(Milliseconds, LastMilliseconds));

    /// <summary>The time that so many ms since 1970 are, or the nearest that there is.</summary>
    public static DateTimeOffset TimeOf(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(Math.Clamp(milliseconds, 0, LastMilliseconds));

    public static bool TryParse(ReadOnlySpan<byte> text, out StreamId id)
    {
        id = default;
        if (!Utf8Parser.TryParse(text, out ulong milliseconds, out int end) || end >= text.Length || text[end] != '-') return false;
        if (!Utf8Parser.TryParse(text[(end + 1)..], out ulong sequence, out int rest) || end + 1 + rest != text.Length) return false;
        id = new(milliseconds, sequence);
        return true;
    }

    public int CompareTo(StreamId other)
        => Milliseconds != other.Milliseconds ? Milliseconds.CompareTo(other.Milliseconds) : Sequence.CompareTo(other.Sequence);

    /// <summary>Adds it to a command.</summary>
    public void WriteTo(CommandBuffer buffer)
    {
        Span<byte> text = stackalloc byte[Longest];
        Utf8Formatter.TryFormat(Milliseconds, text, out int dash);
        text[dash] = (byte)'-';
        Utf8Formatter.TryFormat(Sequence, text[(dash + 1)..], out int digits);
        buffer.Argument(text[..(dash + 1 + digits)]);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Milliseconds}-{Sequence}");
}
