using System.Globalization;
using System.Text;

namespace Bus.Analyzers.Lock;

/// <summary>Reads the part of JSON that locks are made of: objects, text, whole numbers, true and null. It never throws and never goes deep.</summary>
internal sealed class LockJson
{
    private const int MostLevels = 16, HexDigits = 4;

    private const string EndsEarly = "it ends too early";

    private readonly string _text;
    private int _position;
    private int _line;

    private LockJson(string text) => _text = text;

    /// <summary>What is wrong, or null.</summary>
    private LockProblem? Problem { get; set; }

    /// <summary>The value that a text is, or what is wrong with it.</summary>
    public static LockNode? Read(string text, out LockProblem? problem)
    {
        LockJson json = new(text);
        LockNode? node = json.Value(0);
        json.Space();
        if (node is not null && json._position < text.Length) node = json.Fail("something follows the end");
        problem = json.Problem;
        return node;
    }

    private char Next => _position < _text.Length ? _text[_position] : '\0';

    private LockNode? Value(int level)
    {
        Space();
        int line = _line;
        switch (Next)
        {
            case '{':
                return level < MostLevels ? Object(level) : Fail("it nests too deep");
            case '"':
                return Text() is { } text ? new LockNode.Text(text, line) : null;
            case 't' when Take("true"):
                return new LockNode.True(line);
            case 'n' when Take("null"):
                return new LockNode.Null(line);
            case '-' or (>= '0' and <= '9'):
                return Number(line);
            case '<' or '=' or '>' when IsMark():
                return Fail("a merge left its marks there");
            case '\0' when _position >= _text.Length:
                return Fail(EndsEarly);
            default:
                return Fail($"'{Next}' belongs to no value that locks have");
        }
    }

    private LockNode.Object? Object(int level)
    {
        int line = _line;
        List<KeyValuePair<string, LockNode>> members = [];
        HashSet<string> names = [];
        _position++;
        Space();
        if (Next == '}')
        {
            _position++;
            return new(members, line);
        }
        while (true)
        {
            Space();
            if (Next != '"') return FailObject(IsMark() ? "a merge left its marks there" : "a name in quotes belongs there");
            if (Text() is not { } name) return null;
            if (!names.Add(name)) return FailObject($"'{name}' stands there twice");
            Space();
            if (Next != ':') return FailObject($"a colon belongs behind '{name}'");
            _position++;
            if (Value(level + 1) is not { } value) return null;
            members.Add(new(name, value));
            Space();
            char next = Next;
            if (next == '}')
            {
                _position++;
                return new(members, line);
            }
            if (next != ',') return FailObject(IsMark() ? "a merge left its marks there" : $"a comma or '}}' belongs behind '{name}'");
            _position++;
        }
    }

    private string? Text()
    {
        StringBuilder text = new();
        _position++;
        while (_position < _text.Length)
        {
            char letter = _text[_position++];
            if (letter == '"') return text.ToString();
            if (letter < ' ') break;
            if (letter != '\\') text.Append(letter);
            else if (Escaped() is { } escaped) text.Append(escaped);
            else
            {
                Fail("a text has an escape that JSON does not know");
                return null;
            }
        }
        Fail("a text does not end on its line");
        return null;
    }

    private char? Escaped()
    {
        if (_position >= _text.Length) return null;
        char letter = _text[_position++];
        switch (letter)
        {
            case '"' or '\\' or '/': return letter;
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case 'b': return '\b';
            case 'f': return '\f';
            case 'u' when _position + HexDigits <= _text.Length
                    && ushort.TryParse(_text.Substring(_position, HexDigits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit):
                _position += HexDigits;
                return (char)unit;
            default: return null;
        }
    }

    private LockNode? Number(int line)
    {
        int start = _position++;
        while (Next is >= '0' and <= '9') _position++;
        return long.TryParse(_text.Substring(start, _position - start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value)
            ? new LockNode.Number(value, line)
            : Fail("a number is out of range");
    }

    private bool Take(string word)
    {
        if (string.CompareOrdinal(_text, _position, word, 0, word.Length) != 0) return false;
        _position += word.Length;
        return true;
    }

    private bool IsMark() => Next is '<' or '=' or '>' && string.CompareOrdinal(_text, _position, new string(Next, 7), 0, 7) == 0;

    private void Space()
    {
        for (; _position < _text.Length && _text[_position] is (' ' or '\t' or '\r' or '\n' or '\uFEFF'); _position++)
            if (_text[_position] == '\n') _line++;
    }

    private LockNode? Fail(string text)
    {
        Problem ??= new(_line, text);
        return null;
    }

    private LockNode.Object? FailObject(string text)
    {
        Fail(_position < _text.Length ? text : EndsEarly);
        return null;
    }
}
