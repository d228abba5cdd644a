namespace Bus.Redis.Resp;

/// <summary>How much a server may say. What is beyond is no reply of a Redis that was asked what we ask.</summary>
internal static class RespLimits
{
    /// <summary>Bytes of a whole reply: as many entries as one read asks for, each as long as it may be.</summary>
    public const int LongestReply = 256 * 1024 * 1024;

    /// <summary>Arrays and maps of a whole reply: some for each of the most entries that are asked for, and each may be within another.</summary>
    public const int MostArrays = 128 * 1024;

    /// <summary>Bytes of a line that is not a bulk string: a number, or the text of an error.</summary>
    public const int LongestLine = 64 * 1024;
}
