using System.Buffers.Text;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace Bus.Codecs.Json;

public ref partial struct JsonWriter
{
    // No number but a BigInteger is longer, with its comma and, in the one dialect, quotes around a decimal.
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
    public void WriteInteger(in BigInteger value)
    {
        if (value >= long.MinValue && value <= long.MaxValue)
        {
            WriteInt64((long)value);
            return;
        }
        // More than three bits make a digit: what is far too long is not even formatted.
        if (value.GetBitLength() > IBusReader.LongestInteger * 4) throw Fail(JsonProblem.TooLong);
        string digits = value.ToString(CultureInfo.InvariantCulture);
        if (digits.Length - (value.Sign < 0 ? 1 : 0) > IBusReader.LongestInteger) throw Fail(JsonProblem.TooLong);
        Span<byte> span = Room(digits.Length + 1);
        Ascii.FromUtf16(digits, span, out int length);
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
