using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Bus.Codecs.Tests.Support;

/// <summary>Writes JSON in another way that means the same.</summary>
/// <param name="random">Decides.</param>
/// <param name="liberties">What may change.</param>
internal sealed class Reformatter(Random random, Liberties liberties)
{
    private static readonly string[] Spaces = ["", "", "", " ", "\n", "\r\n", "\t", "   "];
    private static readonly string[] Strange = ["1", "null", "\"\\u0041\\n\"", "[1,{\"a\":[]},\"}\"]", "{\"x\":{\"\\u007b\":true}}", "-1.5e300", "\"\""];

    private readonly StringBuilder _text = new();
    private int _unknown;

    /// <param name="text">The text.</param>
    /// <param name="other">The text of another value of its type, whose members may stand before those that count.</param>
    public string Reformat(string text, string other)
    {
        _text.Clear();
        using JsonDocument value = JsonDocument.Parse(text), earlier = JsonDocument.Parse(other);
        Space();
        Write(value.RootElement, earlier.RootElement);
        Space();
        return _text.ToString();
    }

    private void Write(JsonElement value, JsonElement? other)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(value, other is { ValueKind: JsonValueKind.Object } earlier ? earlier : null);
                break;
            case JsonValueKind.Array:
                WriteArray(value, other is { ValueKind: JsonValueKind.Array } items ? items : null);
                break;
            case JsonValueKind.String:
                WriteString(value.GetString()!);
                break;
            default:
                _text.Append(value.GetRawText());
                break;
        }
    }

    private void WriteObject(JsonElement value, JsonElement? other)
    {
        List<Action> members = [];
        foreach (JsonProperty member in value.EnumerateObject())
        {
            JsonElement? earlier = other is { } there && there.TryGetProperty(member.Name, out JsonElement found) ? found : null;
            bool isTwice = earlier is not null && liberties.HasFlag(Liberties.Duplicates) && random.Next(3) == 0;
            members.Add(() =>
            {
                if (isTwice) WriteMember(member.Name, () => Write(earlier!.Value, null), isLast: false);
                WriteMember(member.Name, () => Write(member.Value, earlier), isLast: true);
            });
        }
        if (liberties.HasFlag(Liberties.Unknown) && random.Next(2) == 0)
            members.Insert(random.Next(members.Count + 1), () => WriteMember($"unknown {_unknown++}", () => _text.Append(Strange[random.Next(Strange.Length)]), isLast: true));
        if (liberties.HasFlag(Liberties.Order)) random.Shuffle(CollectionsMarshal.AsSpan(members));
        WriteList('{', members, '}');
    }

    private void WriteArray(JsonElement value, JsonElement? other)
    {
        JsonElement[] others = [.. other?.EnumerateArray() ?? default];
        List<Action> items = [.. value.EnumerateArray().Select((item, index) => (Action)(() => Write(item, index < others.Length ? others[index] : null)))];
        if (liberties.HasFlag(Liberties.Items)) random.Shuffle(CollectionsMarshal.AsSpan(items));
        WriteList('[', items, ']');
    }

    private void WriteMember(string name, Action write, bool isLast)
    {
        WriteString(name);
        Space();
        _text.Append(':');
        Space();
        write();
        if (isLast) return;
        Space();
        _text.Append(',');
        Space();
    }

    private void WriteList(char begin, List<Action> items, char end)
    {
        _text.Append(begin);
        for (int index = 0; index < items.Count; index++)
        {
            if (index > 0) _text.Append(',');
            Space();
            items[index]();
            Space();
        }
        Space();
        _text.Append(end);
    }

    private void WriteString(string text)
    {
        _text.Append('"');
        foreach (char unit in text)
        {
            bool mustEscape = unit is < ' ' or '"' or '\\' || char.IsSurrogate(unit);
            if (mustEscape || random.Next(4) == 0) _text.Append("\\u").Append(((int)unit).ToString(random.Next(2) == 0 ? "x4" : "X4", CultureInfo.InvariantCulture));
            else if (unit == '/' && random.Next(2) == 0) _text.Append("\\/");
            else _text.Append(unit);
        }
        _text.Append('"');
    }

    private void Space() => _text.Append(Spaces[random.Next(Spaces.Length)]);
}
