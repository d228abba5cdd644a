namespace Bus.Codecs.Json;

/// <summary>Where names and short texts lie while they are looked at, without their escapes: each thread has one place.</summary>
internal static class JsonScratch
{
    private const int Length = 1024;

    [ThreadStatic]
    private static byte[]? t_bytes;

    /// <summary>So many bytes at least; of longer text an array of its own.</summary>
    public static Span<byte> Of(int length) => length <= Length ? t_bytes ??= new byte[Length] : new byte[length];
}
