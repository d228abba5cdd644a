using System.Buffers;

namespace Bus.Redis.Resp;

/// <summary>Bytes that were copied out of a reply, in an array that is rented. Whoever has them gives them back, once.</summary>
internal readonly struct RentedBytes
{
    private readonly byte[] _bytes;
    private readonly int _length;

    private RentedBytes(byte[] bytes, int length) => (_bytes, _length) = (bytes, length);

    public ReadOnlySpan<byte> Span => _bytes.AsSpan(0, _length);

    public static RentedBytes CopyOf(ReadOnlySpan<byte> source)
    {
        byte[] bytes = ArrayPool<byte>.Shared.Rent(source.Length);
        source.CopyTo(bytes);
        return new(bytes, source.Length);
    }

    public void Return() => ArrayPool<byte>.Shared.Return(_bytes);
}
