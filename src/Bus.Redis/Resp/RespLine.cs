using System.Buffers.Text;

namespace Bus.Redis.Resp;

/// <summary>The line that every reply begins with.</summary>
internal static class RespLine
{
    /// <summary>Where the line that begins at a place ends, before its two end bytes; -1 when it is not all there yet.</summary>
    public static int EndOf(ReadOnlySpan<byte> bytes, int start)
    {
        ReadOnlySpan<byte> rest = bytes[start..];
        int length = rest.IndexOf((byte)'\r');
        if (length > RespLimits.LongestLine || (length < 0 && rest.Length > RespLimits.LongestLine)) throw new RespProtocolException("a line does not end");
        if (length == 0) throw new RespProtocolException("a line is empty");
        if (length < 0 || length + 1 >= rest.Length) return -1;
        return rest[length + 1] == '\n' ? start + length : throw new RespProtocolException("a line ends in half");
    }

    /// <summary>The length or count that a line says; -1 stands for null.</summary>
    public static int CountOf(ReadOnlySpan<byte> digits)
    {
        if (!Utf8Parser.TryParse(digits, out int count, out int consumed) || consumed != digits.Length || count < -1)
            throw new RespProtocolException("a length is no number");
        return count <= RespLimits.LongestReply ? count : throw new RespProtocolException("a length is beyond all measure");
    }
}
