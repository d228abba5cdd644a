namespace Bus.Codecs.Json;

/// <summary>Finds out where in a value a byte is. It walks there from the start, for it is needed for errors only.</summary>
/// <remarks>What it walks over may be malformed: then it says what can be said.</remarks>
internal ref struct JsonPath
{
    private const int MostLevels = JsonReader.MaxDepth + 1;

    private readonly ReadOnlySpan<byte> _text;
    private readonly Span<Level> _levels;
    private int _depth;

    private JsonPath(ReadOnlySpan<byte> text, Span<Level> levels)
    {
        _text = text;
        _levels = levels;
    }

    /// <summary>The path of what begins at a position: <c>$.lines[2].price</c>.</summary>
    public static string At(ReadOnlySpan<byte> text, int position)
    {
        Span<Level> levels = stackalloc Level[MostLevels];
        JsonPath path = new(text, levels);
        path.Walk(position);
        return JsonPathText.Of(text, path._levels[..path._depth]);
    }

    private void Walk(int end)
    {
        for (int position = 0; position < end; position++)
        {
            switch (_text[position])
            {
                case (byte)'{' or (byte)'[':
                    if (_depth == MostLevels) return;
                    _levels[_depth++] = new Level { IsArray = _text[position] == '[' };
                    break;
                case (byte)'}' or (byte)']':
                    _depth = Math.Max(_depth - 1, 0);
                    break;
                case (byte)',' when _depth > 0:
                    _levels[_depth - 1].Next();
                    break;
                case (byte)'"':
                    int start = position + 1;
                    position = EndOfString(start, end);
                    if (_depth > 0) _levels[_depth - 1].Name(start, position);
                    break;
            }
        }
        // An end belongs to the whole and not to its last part.
        if (_depth > 0 && end < _text.Length && _text[end] is (byte)'}' or (byte)']') _levels[_depth - 1].Leave();
    }

    private readonly int EndOfString(int position, int end)
    {
        for (; position < end && _text[position] != '"'; position++)
        {
            if (_text[position] == '\\') position++;
        }
        return Math.Min(position, end);
    }

    /// <summary>An object or array that is open, and what of it comes next.</summary>
    internal struct Level
    {
        public bool IsArray;
        public bool IsLeft;
        public int Index;
        public int NameStart;
        public int NameEnd;

        public void Next()
        {
            Index++;
            NameStart = 0;
        }

        public void Name(int start, int end)
        {
            // The first string after a brace or a comma is a name, the second a value.
            if (IsArray || NameStart != 0) return;
            NameStart = start;
            NameEnd = end;
        }

        public void Leave() => IsLeft = true;
    }
}
