using System.Buffers;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace Bus.Codecs.Json;

public ref partial struct JsonReader
{
    private const int LongestOnStack = 256;

    /// <inheritdoc/>
    public string ReadString()
    {
        if (Peek() != '"') throw Wrong("a string");
        int start = _token + 1;
        int end = JsonText.PlainEnd(_input, start);
        if ((uint)end >= (uint)_input.Length || _input[end] != '"') return LongString(start, end);
        _position = end + 1;
        return JsonText.FromAscii(_input[start..end]);
    }

    /// <inheritdoc/>
    public ReadOnlySpan<byte> ReadText() => Text("a string");

    /// <inheritdoc/>
    public Guid ReadGuid()
    {
        ReadOnlySpan<byte> text = Text("a GUID");
        if (!JsonGuid.TryParse(text, out Guid value)) throw Fail("is a string, but no GUID as 8-4-4-4-12 hexadecimal digits");
        return value;
    }

    /// <inheritdoc/>
    public DateTime ReadDateTime()
    {
        ReadOnlySpan<byte> text = Text("a date and time");
        if (!IsoTime.TryParse(text, out IsoTime time) || !time.TryGet(out DateTime value)) throw Fail("is a string, but no date and time as ISO 8601 has it");
        return value;
    }

    /// <inheritdoc/>
    public DateTimeOffset ReadDateTimeOffset()
    {
        ReadOnlySpan<byte> text = Text("a date and time");
        if (!IsoTime.TryParse(text, out IsoTime time) || !time.TryGet(out DateTimeOffset value)) throw Fail("is a string, but no date and time as ISO 8601 has it");
        return value;
    }

    /// <inheritdoc/>
    public byte[] ReadBytes()
    {
        ReadOnlySpan<byte> text = Text("bytes in base64");
        if (text.IsEmpty) return [];
        int padding = text[^1] != '=' ? 0 : text.EndsWith("=="u8) ? 2 : 1;
        byte[] bytes = new byte[Math.Max(text.Length / 4 * 3 - padding, 0)];
        OperationStatus status = Base64.DecodeFromUtf8(text, bytes, out int consumed, out int length);
        if (status != OperationStatus.Done || consumed != text.Length) throw Fail("is a string, but no base64");
        // White space within takes room in the text only.
        return length == bytes.Length ? bytes : bytes[..length];
    }

    private ReadOnlySpan<byte> Text(string expected)
    {
        if (Peek() != '"') throw Wrong(expected);
        return Text();
    }

    /// <summary>The string that begins at the token.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ReadOnlySpan<byte> Text()
    {
        int start = _token + 1;
        int end = JsonText.PlainEnd(_input, start);
        if ((uint)end >= (uint)_input.Length || _input[end] != '"') return LongText(start, end);
        _position = end + 1;
        return _input[start..end];
    }

    /// <summary>A string of which only the first part is known to be plain.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private ReadOnlySpan<byte> LongText(int start, int plainEnd)
    {
        ReadOnlySpan<byte> raw = Raw(start, plainEnd, out bool hasEscapes);
        if (!hasEscapes) return raw;
        Span<byte> unescaped = JsonScratch.Of(raw.Length);
        string? problem = JsonUnescape.Unescape(raw, unescaped, out int length);
        return problem is null ? unescaped[..length] : throw Fail(problem);
    }

    /// <summary>The same as a .NET string.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private string LongString(int start, int plainEnd)
    {
        ReadOnlySpan<byte> raw = Raw(start, plainEnd, out bool hasEscapes);
        if (!hasEscapes) return Encoding.UTF8.GetString(raw);
        byte[]? rented = raw.Length > LongestOnStack ? ArrayPool<byte>.Shared.Rent(raw.Length) : null;
        Span<byte> unescaped = rented ?? stackalloc byte[LongestOnStack];
        string? problem = JsonUnescape.Unescape(raw, unescaped, out int length);
        string text = problem is null ? Encoding.UTF8.GetString(unescaped[..length]) : "";
        if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
        return problem is null ? text : throw Fail(problem);
    }

    /// <summary>A string as it stands there, and well-formed.</summary>
    private ReadOnlySpan<byte> Raw(int start, int plainEnd, out bool hasEscapes)
    {
        int end = EndOfString(plainEnd, out hasEscapes);
        ReadOnlySpan<byte> raw = _input[start..end];
        if (!Utf8.IsValid(raw)) throw Fail(JsonProblem.BadUtf8);
        _position = end + 1;
        return raw;
    }

    private void SkipText()
    {
        int start = _token + 1;
        int end = JsonText.PlainEnd(_input, start);
        if ((uint)end >= (uint)_input.Length || _input[end] != '"')
        {
            ReadOnlySpan<byte> raw = Raw(start, end, out bool hasEscapes);
            if (hasEscapes && JsonUnescape.Check(raw) is { } problem) throw Fail(problem);
            return;
        }
        _position = end + 1;
    }

    /// <summary>Where the quote is that ends a string.</summary>
    private readonly int EndOfString(int position, out bool hasEscapes)
    {
        hasEscapes = false;
        while (position < _input.Length)
        {
            int plain = _input[position..].IndexOfAny(JsonText.Stops);
            if (plain < 0) break;
            position += plain;
            if (_input[position] == '"') return position;
            if (_input[position] != '\\') throw Fail(JsonProblem.BadControl);
            hasEscapes = true;
            // The character after a backslash is looked at later, but it ends nothing.
            position += 2;
        }
        throw Fail(JsonProblem.EndsInString);
    }
}
