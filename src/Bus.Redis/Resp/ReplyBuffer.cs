using System.Buffers;

namespace Bus.Redis.Resp;

/// <summary>What came from the server and is not read yet: whole replies, and the first part of the next.</summary>
internal sealed class ReplyBuffer : IDisposable
{
    private const int FirstSize = 16 * 1024, LargestKept = 1024 * 1024;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(FirstSize);
    private RespScanner _scanner;
    private int _start;
    private int _end;

    /// <summary>Where the next bytes go: there is always some room.</summary>
    public Span<byte> Room()
    {
        if (_start == _end) (_start, _end) = (0, 0);
        if (_end == _bytes.Length) MakeRoom();
        return _bytes.AsSpan(_end);
    }

    public void Advance(int count) => _end += count;

    /// <summary>Takes the next whole reply.</summary>
    /// <returns>Whether there is one. It is valid until more room is asked for.</returns>
    public bool TryTake(out ReadOnlySpan<byte> reply)
    {
        int length = _start == _end ? 0 : _scanner.Scan(_bytes.AsSpan(_start, _end - _start));
        reply = _bytes.AsSpan(_start, length);
        _start += length;
        return length > 0;
    }

    public void Dispose()
    {
        byte[] bytes = Interlocked.Exchange(ref _bytes, []);
        if (bytes.Length > 0) ArrayPool<byte>.Shared.Return(bytes);
    }

    private void MakeRoom()
    {
        int length = _end - _start;
        // A large one that was needed once goes back as soon as a small one does.
        bool isFar = length < FirstSize / 2 && _bytes.Length > LargestKept;
        byte[] old = _bytes, target = isFar ? ArrayPool<byte>.Shared.Rent(FirstSize)
            : length > old.Length / 2 ? ArrayPool<byte>.Shared.Rent(Math.Min(RespLimits.LongestReply + FirstSize, old.Length * 2))
            : old;
        old.AsSpan(_start, length).CopyTo(target);
        if (target != old) ArrayPool<byte>.Shared.Return(old);
        (_bytes, _start, _end) = (target, 0, length);
    }
}
