using System.Text;
using System.Text.Json;

namespace Bus.Wire.Tests.Hostile;

/// <summary>A valid text, and where in it values and members are.</summary>
internal sealed class ValidText
{
    public ValidText(string text)
    {
        Utf8 = Encoding.UTF8.GetBytes(text);
        List<Range> values = [], members = [];
        Utf8JsonReader reader = new(Standard(Utf8));
        Stack<(int Start, int Name)> open = [];
        int name = -1;
        while (reader.Read())
        {
            int start = (int)reader.TokenStartIndex;
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = start;
                    break;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    open.Push((start, name));
                    name = -1;
                    break;
                default:
                    if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray) (start, name) = open.Pop();
                    int end = (int)reader.BytesConsumed;
                    values.Add(start..end);
                    if (name >= 0) members.Add(name..end);
                    name = -1;
                    break;
            }
        }
        (Values, Members) = ([.. values], [.. members]);
    }

    public byte[] Utf8 { get; }

    public Range[] Values { get; }

    public Range[] Members { get; }

    // The bare NaN of Lightbus has the length of a number.
    private static byte[] Standard(byte[] text)
    {
        byte[] copy = [.. text];
        for (int at; (at = copy.AsSpan().IndexOf(":NaN"u8)) >= 0;) "1.5"u8.CopyTo(copy.AsSpan(at + 1));
        return copy;
    }
}
