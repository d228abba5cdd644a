using System.Buffers.Text;
using System.Text;

namespace Bus.Redis.Resp;

/// <summary>Reads one reply that is all there, as <see cref="RespScanner"/> has seen.</summary>
internal ref struct RespReader(ReadOnlySpan<byte> reply)
{
    private readonly ReadOnlySpan<byte> _reply = reply;
    private int _position;

    public readonly RespKind Kind => (RespKind)_reply[_position];

    /// <summary>The whole reply, what was read of it included.</summary>
    public readonly ReadOnlySpan<byte> Whole => _reply;

    /// <summary>Where in the reply it is.</summary>
    public readonly int Position => _position;

    /// <summary>Whether null comes next, of whatever kind; passes over it.</summary>
    public bool TryReadNull()
    {
        RespReader ahead = this;
        bool isNull = Kind switch
        {
            RespKind.Null => true,
            RespKind.Bulk or RespKind.Array => RespLine.CountOf(ahead.Line()) < 0,
            _ => false,
        };
        if (isNull) Line();
        return isNull;
    }

    /// <summary>A number, also one that comes as text.</summary>
    public long ReadInteger()
    {
        ReadOnlySpan<byte> digits = Kind == RespKind.Bulk ? ReadText() : Line(RespKind.Integer);
        return Utf8Parser.TryParse(digits, out long value, out int consumed) && consumed == digits.Length ? value : throw Unexpected("a number");
    }

    /// <summary>Text, of whatever kind.</summary>
    public ReadOnlySpan<byte> ReadText()
    {
        switch (Kind)
        {
            case RespKind.Text or RespKind.Double or RespKind.BigNumber or RespKind.Integer:
                return Line();
            case RespKind.Bulk:
                return Bulk();
            case RespKind.Verbatim:
                ReadOnlySpan<byte> text = Bulk();
                // A format of three letters and a colon stand before it.
                return text.Length >= 4 ? text[4..] : text;
            default:
                throw Unexpected("text");
        }
    }

    public string ReadString() => Encoding.UTF8.GetString(ReadText());

    /// <summary>Begins an array; of a map, its keys and values in turn.</summary>
    /// <returns>How many values follow.</returns>
    public int ReadArray() => Kind switch
    {
        RespKind.Array or RespKind.Set or RespKind.Push => Math.Max(RespLine.CountOf(Line()), 0),
        RespKind.Map => 2 * Math.Max(RespLine.CountOf(Line()), 0),
        _ => throw Unexpected("an array"),
    };

    /// <summary>The server's refusal, if that is what comes next.</summary>
    public RedisErrorException? TryReadError() => Kind switch
    {
        RespKind.Error => new RedisErrorException(Encoding.UTF8.GetString(Line())),
        RespKind.BulkError => new RedisErrorException(Encoding.UTF8.GetString(Bulk())),
        _ => null,
    };

    /// <summary>Passes over one value, with all that it holds.</summary>
    public void Skip()
    {
        RespScanner scanner = default;
        _position += scanner.Scan(_reply[_position..]);
    }

    private ReadOnlySpan<byte> Line(RespKind kind) => Kind == kind ? Line() : throw Unexpected(kind.ToString());

    private ReadOnlySpan<byte> Line()
    {
        int end = RespLine.EndOf(_reply, _position);
        ReadOnlySpan<byte> line = _reply[(_position + 1)..end];
        _position = end + 2;
        return line;
    }

    private ReadOnlySpan<byte> Bulk()
    {
        int length = RespLine.CountOf(Line());
        if (length < 0) throw new RespProtocolException("null came where text belongs");
        ReadOnlySpan<byte> text = _reply.Slice(_position, length);
        _position += length + 2;
        return text;
    }

    private readonly RespProtocolException Unexpected(string expected) => new($"'{(char)_reply[_position]}' came where {expected} belongs");
}
