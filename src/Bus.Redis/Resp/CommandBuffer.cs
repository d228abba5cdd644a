using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Bus.Redis.Resp;

/// <summary>Commands on their way to the server, one behind the other: arrays of bulk strings, as RESP has it in both versions.</summary>
internal sealed class CommandBuffer : IBufferWriter<byte>
{
    /// <summary>The most that one argument may have.</summary>
    public const int LongestArgument = 64 * 1024 * 1024;

    // What stands before an argument of three digits' length: most that are written in place have one to three.
    private const int GuessedDigits = 3, HeaderEnds = 3;

    private const int FirstSize = 4 * 1024, LongestNumber = 20, LongestId = 36;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int _length;

    public int Length => _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    /// <summary>Begins a command of so many arguments, its name among them.</summary>
    public void Begin(int arguments) => Header((byte)'*', arguments);

    public void Argument(ReadOnlySpan<byte> value)
    {
        Header((byte)'$', value.Length);
        Span<byte> span = GetSpan(value.Length + 2);
        value.CopyTo(span);
        End(span, value.Length);
    }

    /// <summary>Adds an argument of two parts.</summary>
    public void Argument(ReadOnlySpan<byte> first, ReadOnlySpan<byte> rest)
    {
        int length = first.Length + rest.Length;
        Header((byte)'$', length);
        Span<byte> span = GetSpan(length + 2);
        first.CopyTo(span);
        rest.CopyTo(span[first.Length..]);
        End(span, length);
    }

    public void Argument(string value)
    {
        int start = BeginArgument();
        Advance(Encoding.UTF8.GetBytes(value, GetSpan(Encoding.UTF8.GetMaxByteCount(value.Length))));
        EndArgument(start);
    }

    public void Argument(BusEventId id)
    {
        int start = BeginArgument();
        int length, size = LongestId;
        while (!id.TryFormat(GetSpan(size), out length)) size *= 2;
        Advance(length);
        EndArgument(start);
    }

    /// <summary>Adds what was written before: whole arguments, or a part of the one that is being written.</summary>
    public void Append(ReadOnlySpan<byte> written)
    {
        written.CopyTo(GetSpan(written.Length));
        Advance(written.Length);
    }

    public void Argument(long value)
    {
        Span<byte> digits = stackalloc byte[LongestNumber];
        Utf8Formatter.TryFormat(value, digits, out int length);
        Argument(digits[..length]);
    }

    /// <summary>Begins an argument that is written in place, by whoever writes to this as a buffer.</summary>
    /// <returns>What <see cref="EndArgument"/> needs.</returns>
    public int BeginArgument()
    {
        int start = _length;
        GetSpan(GuessedDigits + HeaderEnds);
        _length += GuessedDigits + HeaderEnds;
        return start;
    }

    /// <summary>Ends it: its length is known now, and stands before it.</summary>
    /// <exception cref="BusFormatException">It is longer than any message may be.</exception>
    public void EndArgument(int start)
    {
        int from = start + GuessedDigits + HeaderEnds, length = _length - from;
        if (length > LongestArgument) throw TooLong();
        int digits = length < 10 ? 1 : length < 100 ? 2 : length < 1000 ? 3 : (int)Math.Log10(length) + 1;
        int shift = digits - GuessedDigits;
        if (shift > 0) GetSpan(shift);
        if (shift != 0) _bytes.AsSpan(from, length).CopyTo(_bytes.AsSpan(from + shift));
        _length = start;
        Header((byte)'$', length);
        _length += length;
        End(GetSpan(2), 0);
    }

    /// <summary>Takes back what was written behind a place.</summary>
    public void Truncate(int length) => _length = length;

    public void Clear(int largestKept = LargestKept)
    {
        _length = 0;
        if (_bytes.Length <= largestKept) return;
        // One burst must not keep its memory for ever.
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = ArrayPool<byte>.Shared.Rent(FirstSize);
    }

    private const int LargestKept = 1024 * 1024;

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        GetSpan(sizeHint);
        return _bytes.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        if (_bytes.Length - _length < Math.Max(1, sizeHint)) Grow(Math.Max(1, sizeHint));
        return _bytes.AsSpan(_length);
    }

    private static BusFormatException TooLong()
        => new("$", $"is longer than {LongestArgument} bytes, the most that a message may have", LongestArgument);

    private void Header(byte kind, int number)
    {
        Span<byte> span = GetSpan(LongestNumber);
        span[0] = kind;
        int digits = 1;
        // Most lengths are of one digit or two.
        if (number < 10) span[1] = (byte)('0' + number);
        else if (number < 100) (span[1], span[2], digits) = ((byte)('0' + number / 10), (byte)('0' + number % 10), 2);
        else Utf8Formatter.TryFormat(number, span[1..], out digits);
        End(span, digits + 1);
    }

    private void End(Span<byte> span, int length)
    {
        span[length] = (byte)'\r';
        span[length + 1] = (byte)'\n';
        _length += length + 2;
    }

    private void Grow(int size)
    {
        long needed = (long)_length + size;
        if (needed > Array.MaxLength) throw TooLong();
        byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Array.MaxLength, Math.Max(needed, 2L * _bytes.Length)));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
