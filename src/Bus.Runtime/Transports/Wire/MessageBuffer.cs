using System.Buffers;
using Bus.Codecs.Json;

namespace Bus.Transports.Wire;

/// <summary>A message's bytes on their way: rented, and given back when the message is read.</summary>
internal sealed class MessageBuffer : IBufferWriter<byte>, IDisposable
{
    private const int FirstSize = 1024, Largest = 64 * 1024 * 1024;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Ensure(sizeHint);
        return _bytes.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Ensure(sizeHint);
        return _bytes.AsSpan(_length);
    }

    /// <summary>The failure of writing the message, with its place: a writer does not see any more what it has handed over.</summary>
    public BusFormatException Located(BusFormatException failure)
    {
        int end = (int)Math.Min(failure.Position, _bytes.Length);
        return failure.Path != "$" || end == 0 ? failure : new BusFormatException(JsonPath.At(_bytes.AsSpan(0, end), end), failure.Problem, failure.Position);
    }

    public void Dispose()
    {
        byte[] bytes = Interlocked.Exchange(ref _bytes, []);
        _length = 0;
        if (bytes.Length > 0) ArrayPool<byte>.Shared.Return(bytes);
    }

    private void Ensure(int sizeHint)
    {
        long needed = (long)_length + Math.Max(1, sizeHint);
        if (needed <= _bytes.Length) return;
        if (needed > Largest) throw new BusFormatException("$", $"is larger than {Largest} bytes, the most that a message may have", _length);
        byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Largest, Math.Max(needed, 2L * _bytes.Length)));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
