namespace Bus.Redis.Resp;

/// <summary>Finds where a reply ends while it still comes in: each byte is looked at once, however many pieces it comes in.</summary>
internal struct RespScanner
{
    private int _position;
    private long _left;
    private int _arrays;

    /// <summary>Looks on.</summary>
    /// <param name="bytes">What there is from the reply's first byte on, more with each call.</param>
    /// <returns>The reply's length, or 0 while it is not all there. Then the next one may begin.</returns>
    /// <exception cref="RespProtocolException">It is no reply.</exception>
    public int Scan(ReadOnlySpan<byte> bytes)
    {
        if (_position == 0) (_left, _arrays) = (1, 0);
        while (_left > 0)
        {
            if (_position >= bytes.Length) return 0;
            int end = RespLine.EndOf(bytes, _position);
            if (end < 0) return 0;
            int next = end + 2;
            ReadOnlySpan<byte> line = bytes[(_position + 1)..end];
            switch ((RespKind)bytes[_position])
            {
                case RespKind.Text or RespKind.Error or RespKind.Integer or RespKind.Null or RespKind.Boolean or RespKind.Double or RespKind.BigNumber:
                    break;
                case RespKind.Bulk or RespKind.BulkError or RespKind.Verbatim:
                    int length = RespLine.CountOf(line);
                    if (length >= 0) next += length + 2;
                    if (next > RespLimits.LongestReply) throw new RespProtocolException("a reply is longer than any that was asked for");
                    if (next > bytes.Length) return 0;
                    if (length >= 0 && (bytes[next - 2] != '\r' || bytes[next - 1] != '\n')) throw new RespProtocolException("a string does not end where it should");
                    break;
                case RespKind.Array or RespKind.Set or RespKind.Push:
                    _left += Math.Max(RespLine.CountOf(line), 0);
                    break;
                case RespKind.Map:
                    _left += 2L * Math.Max(RespLine.CountOf(line), 0);
                    break;
                case RespKind.Attribute:
                    // It stands before the value that it belongs to.
                    _left += 2L * Math.Max(RespLine.CountOf(line), 0) + 1;
                    break;
                default:
                    throw new RespProtocolException($"nothing begins with byte {bytes[_position]}");
            }
            if (bytes[_position] is (byte)RespKind.Array or (byte)RespKind.Map && ++_arrays > RespLimits.MostArrays) throw new RespProtocolException("a reply has more arrays than any that was asked for");
            // No value takes fewer than three bytes.
            if (_left * 3 > RespLimits.LongestReply) throw new RespProtocolException("a reply is longer than any that was asked for");
            _left--;
            _position = next;
        }
        int total = _position;
        _position = 0;
        return total;
    }
}
