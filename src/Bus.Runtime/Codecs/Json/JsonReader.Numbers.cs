using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Bus.Codecs.Json;

public ref partial struct JsonReader
{
    /// <inheritdoc/>
    public long ReadInt64()
    {
        ulong value = Whole(out bool isNegative);
        if (isNegative)
        {
            if (value > (ulong)long.MaxValue + 1) throw OutOfRange();
            return unchecked(-(long)value);
        }
        if (value > long.MaxValue) throw OutOfRange();
        return (long)value;
    }

    /// <inheritdoc/>
    public ulong ReadUInt64()
    {
        ulong value = Whole(out bool isNegative);
        return isNegative ? throw Fail("is negative") : value;
    }

    /// <inheritdoc/>
    public bool TryReadInteger<T>(out T value)
        where T : struct, IBinaryInteger<T>
    {
        ReadOnlySpan<byte> number = Number("a whole number", out SimpleNumber simple);
        if (number.ContainsAny(".eE"u8)) throw NotWhole();
        if (number.Length - (simple.IsNegative ? 1 : 0) > IBusReader.LongestInteger) throw Fail(JsonProblem.TooLong);
        return T.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    /// <inheritdoc/>
    public double ReadDouble()
    {
        if (!IsDigitOrMinus(Peek())) return NotFinite();
        int end = SimpleNumber.Scan(_input, _token, out SimpleNumber simple);
        if (end < 0) return NotFinite();
        _position = end;
        return JsonDouble.Parse(_input[_token..end], simple);
    }

    /// <inheritdoc/>
    public float ReadSingle()
    {
        if (!IsDigitOrMinus(Peek())) return (float)NotFinite();
        int end = SimpleNumber.Scan(_input, _token, out _);
        if (end < 0) return (float)NotFinite();
        _position = end;
        return float.Parse(_input[_token..end], NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public Half ReadHalf()
    {
        if (!IsDigitOrMinus(Peek())) return (Half)NotFinite();
        int end = SimpleNumber.Scan(_input, _token, out _);
        if (end < 0) return (Half)NotFinite();
        _position = end;
        Half value = Half.Parse(_input[_token..end], NumberStyles.Float, CultureInfo.InvariantCulture);
        // Doubles and singles overflow to infinity, and halves do not: so it is in System.Text.Json.
        return Half.IsFinite(value) ? value : throw Fail("is a number that no half can hold");
    }

    /// <inheritdoc/>
    public decimal ReadDecimal()
    {
        SimpleNumber simple;
        ReadOnlySpan<byte> number;
        if (Peek() == '"')
        {
            number = Text();
            if (SimpleNumber.Scan(number, 0, out simple) != number.Length) throw Fail("is a string, but no decimal number");
        }
        else
        {
            number = Number("a decimal number", out simple);
        }
        if (!JsonDecimal.TryParse(number, simple, out decimal value)) throw Fail("is a number that no decimal can hold");
        return value;
    }

    private ReadOnlySpan<byte> Number(string expected, out SimpleNumber simple)
    {
        if (!IsDigitOrMinus(Peek())) throw Wrong(expected);
        int end = SimpleNumber.Scan(_input, _token, out simple);
        if (end < 0) throw Fail(JsonProblem.BadNumber);
        _position = end;
        return _input[_token..end];
    }

    /// <summary>A whole number's digits and sign.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Whole(out bool isNegative)
    {
        int next = Peek();
        int position = _token;
        isNegative = next == '-';
        if (isNegative) position++;
        int first = position;
        ulong value = 0;
        for (; (uint)position < (uint)_input.Length; position++)
        {
            uint digit = _input[position] - (uint)'0';
            if (digit > 9) break;
            value = value * 10 + digit;
        }
        // Nineteen digits always fit.
        if ((uint)(position - first - 1) >= 19 || _input[first] == '0' || GoesOnAt(position)) return OddWhole(next, first, position, value);
        _position = position;
        return value;
    }

    /// <summary>Zero, or no number, or one with a point, an exponent or very many digits.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private ulong OddWhole(int next, int first, int end, ulong value)
    {
        if (!IsDigitOrMinus(next)) throw Wrong("a whole number");
        if (SimpleNumber.Scan(_input, _token, out _) is int scanned && scanned != end) throw scanned < 0 ? Fail(JsonProblem.BadNumber) : NotWhole();
        // Of twenty digits the last one may carry the number round.
        int count = end - first;
        if (count > 20 || (count == 20 && (_input[first] != '1' || value < 10_000_000_000_000_000_000))) throw OutOfRange();
        _position = end;
        return value;
    }

    /// <summary>NaN and the infinities, bare or in quotes.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private double NotFinite()
    {
        if (Peek() != '"')
        {
            int end = NotFiniteEnd(out double bare);
            if (end < 0) throw IsDigitOrMinus(_input.Length > _token ? _input[_token] : None) ? Fail(JsonProblem.BadNumber) : Wrong("a number");
            _position = end;
            return bare;
        }
        ReadOnlySpan<byte> text = Text();
        if (text.SequenceEqual("NaN"u8)) return double.NaN;
        if (text.SequenceEqual("Infinity"u8)) return double.PositiveInfinity;
        return text.SequenceEqual("-Infinity"u8) ? double.NegativeInfinity : throw Fail("is a string, but a number belongs there");
    }

    private readonly int NotFiniteEnd(out double value)
    {
        value = double.NaN;
        if (IsNext("NaN"u8)) return _token + 3;
        value = double.PositiveInfinity;
        if (IsNext("Infinity"u8)) return _token + 8;
        value = double.NegativeInfinity;
        return IsNext("-Infinity"u8) ? _token + 9 : -1;
    }

    /// <summary>Whether a point or an exponent follows.</summary>
    private readonly bool GoesOnAt(int position)
        => (uint)position < (uint)_input.Length && (_input[position] == '.' || (_input[position] | 0x20) == 'e');

    private static bool IsDigitOrMinus(int next) => next == '-' || (uint)(next - '0') <= 9;

    private readonly BusFormatException OutOfRange() => Fail("is a whole number that 64 bits cannot hold");

    private readonly BusFormatException NotWhole() => Fail("is a number, but a whole number belongs there");
}
