using System.Globalization;
using System.Text;

namespace Bus.Codecs.Json;

/// <summary>Paths as text.</summary>
internal static class JsonPathText
{
    // Names come from strangers, and paths go to logs.
    private const int LongestName = 100;

    public static string Of(ReadOnlySpan<byte> text, ReadOnlySpan<JsonPath.Level> levels)
    {
        StringBuilder path = new("$");
        foreach (ref readonly JsonPath.Level level in levels)
        {
            if (level.IsLeft) break;
            if (level.IsArray) path.Append(CultureInfo.InvariantCulture, $"[{level.Index}]");
            else if (level.NameStart != 0) Append(path, NameOf(text[level.NameStart..level.NameEnd]));
        }
        return path.ToString();
    }

    private static string NameOf(ReadOnlySpan<byte> raw)
    {
        // An escape is six bytes at most.
        bool isCut = raw.Length > LongestName * 6;
        if (isCut) raw = raw[..(LongestName * 6)];
        byte[] unescaped = new byte[raw.Length];
        bool isMalformed = JsonUnescape.Unescape(raw, unescaped, out int length) is not null;
        string name = Encoding.UTF8.GetString(isMalformed ? raw : unescaped.AsSpan(0, length));
        return isCut || name.Length > LongestName ? $"{name.AsSpan(0, Math.Min(name.Length, LongestName))}…" : name;
    }

    private static void Append(StringBuilder path, string name)
    {
        if (IsIdentifier(name))
        {
            path.Append('.').Append(name);
            return;
        }
        path.Append("['");
        foreach (char character in name)
        {
            if (character is '\'' or '\\') path.Append('\\').Append(character);
            else if (char.IsControl(character)) path.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            else path.Append(character);
        }
        path.Append("']");
    }

    private static bool IsIdentifier(string name)
    {
        foreach (char character in name)
        {
            if (character != '_' && !char.IsLetterOrDigit(character)) return false;
        }
        return name.Length > 0 && !char.IsDigit(name[0]);
    }
}
