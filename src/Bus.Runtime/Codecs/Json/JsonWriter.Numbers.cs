using System.Buffers.Text;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace Bus.Codecs.Json;

public ref partial struct JsonWriter
{
    // No number but those of any size is longer, with its comma and, in the one dialect, quotes around a decimal.
    private const int LongestNumber = 40;

    /// <inheritdoc/>
    public void WriteInt64(long value)
    {
        Span<byte> span = Room(LongestNumber);
        // Most whole numbers are small.
        if ((ulong)value < 10)
        {
            span[0] = (byte)('0' + value);
            EndNumber(span, 1);
            return;
        }
        if ((ulong)value < 1000)
        {
            uint small = (uint)value, tens = small / 10, hundreds = tens / 10;
            int at = 0;
            if (hundreds > 0) span[at++] = (byte)('0' + hundreds);
            span[at + 1] = (byte)('0' + (small - (tens * 10)));
            span[at] = (byte)('0' + (tens - (hundreds * 10)));
            EndNumber(span, at + 2);
            return;
        }
        Utf8Formatter.TryFormat(value, span, out int length);
        EndNumber(span, length);
    }

    /// <inheritdoc/>
    public void WriteUInt64(ulong value)
    {
        Span<byte> span = Room(LongestNumber);
        Utf8Formatter.TryFormat(value, span, out int length);
        EndNumber(span, length);
    }

    /// <inheritdoc/>
    public void WriteInteger<T>(T value)
        where T : IBinaryInteger<T>
    {
        // A byte is less than two and a half digits, and more than two: what is far too long is not even formatted.
        int bytes = value.GetByteCount();
        if (bytes > IBusReader.LongestInteger / 2) throw Fail(JsonProblem.TooLong);
        // As characters, for as bytes a BigInteger would make a string of itself.
        Span<char> digits = stackalloc char[bytes * 5 / 2 + 2];
        value.TryFormat(digits, out int length, default, CultureInfo.InvariantCulture);
        if (length - (T.IsNegative(value) ? 1 : 0) > IBusReader.LongestInteger) throw Fail(JsonProblem.TooLong);
        Span<byte> span = Room(length + 1);
        Ascii.FromUtf16(digits[..length], span, out _);
        EndNumber(span, length);
    }

    /// <inheritdoc/>
    public void WriteDouble(double value)
    {
        if (!double.IsFinite(value))
        {
            WriteNotFinite(value);
            return;
        }
        Span<byte> span = Room(LongestNumber);
        Utf8Formatter.TryFormat(value, span, out int length);
        EndNumber(span, length);
    }

    /// <inheritdoc/>
    public void WriteSingle(float value)
    {
        if (!float.IsFinite(value))
        {
            WriteNotFinite(value);
            return;
        }
        Span<byte> span = Room(LongestNumber);
        Utf8Formatter.TryFormat(value, span, out int length);
        EndNumber(span, length);
    }

    /// <inheritdoc/>
    public void WriteHalf(Half value)
    {
        if (!Half.IsFinite(value))
        {
            WriteNotFinite((double)value);
            return;
        }
        Span<byte> span = Room(LongestNumber);
        value.TryFormat(span, out int length, default, CultureInfo.InvariantCulture);
        EndNumber(span, length);
    }

    /// <inheritdoc/>
    public void WriteDecimal(decimal value)
    {
        Span<byte> span = Room(LongestNumber);
        if (_dialect == JsonDialect.Web)
        {
            EndNumber(span, JsonDecimal.Format(value, span));
            return;
        }
        span[0] = (byte)'"';
        int length = JsonDecimal.Format(value, span[1..]) + 2;
        span[length - 1] = (byte)'"';
        EndNumber(span, length);
    }

    private void EndNumber(Span<byte> span, int length)
    {
        span[length] = (byte)',';
        _position += length + 1;
    }

    private void WriteNotFinite(double value)
    {
        if (_dialect == JsonDialect.Web) throw Fail(JsonProblem.NotFinite);
        WriteLiteral(double.IsNaN(value) ? "NaN,"u8 : value > 0 ? "Infinity,"u8 : "-Infinity,"u8);
    }
}
