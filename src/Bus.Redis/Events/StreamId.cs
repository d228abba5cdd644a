using System.Buffers.Text;
using System.Globalization;
using Bus.Redis.Resp;

namespace Bus.Redis.Events;

/// <summary>An entry's own id in its stream: when it came, in ms since 1970 by the server's clock, and which it was in that ms.</summary>
internal readonly record struct StreamId(long Milliseconds, long Sequence) : IComparable<StreamId>
{
    public DateTimeOffset Time => DateTimeOffset.FromUnixTimeMilliseconds(Milliseconds);

    /// <exception cref="RespProtocolException">It is no such id.</exception>
    public static StreamId Parse(ReadOnlySpan<byte> text)
        => Utf8Parser.TryParse(text, out long milliseconds, out int end) && end < text.Length && text[end] == '-' && milliseconds is >= 0 and < 100_000_000_000_000
            && Utf8Parser.TryParse(text[(end + 1)..], out long sequence, out int rest) && end + 1 + rest == text.Length
            ? new(milliseconds, sequence)
            : throw new RespProtocolException("an id came that is none of a stream's");

    public int CompareTo(StreamId other)
        => Milliseconds != other.Milliseconds ? Milliseconds.CompareTo(other.Milliseconds) : Sequence.CompareTo(other.Sequence);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Milliseconds}-{Sequence}");
}
