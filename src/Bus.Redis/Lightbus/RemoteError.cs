using System.Text;

namespace Bus.Redis.Lightbus;

/// <summary>What a handler threw, in the form that travels: as Python prints an exception, <c>ValueError('no such user')</c>.</summary>
/// <param name="Type">The exception's short type name.</param>
/// <param name="Message">Its message.</param>
/// <param name="Stack">The remote stack, or null.</param>
internal readonly record struct RemoteError(string Type, string Message, string? Stack)
{
    private const string UnknownType = "Exception";

    /// <summary>Takes an exception as Python prints it apart.</summary>
    public static RemoteError FromPython(string text, string? stack)
    {
        int open = text.IndexOf('(', StringComparison.Ordinal);
        if (open <= 0 || text[^1] != ')' || !text[..open].All(static letter => char.IsLetterOrDigit(letter) || letter is '_' or '.')) return new(UnknownType, text, stack);
        string type = text[..open], arguments = text[(open + 1)..^1].TrimEnd(',');
        return new(type[(type.LastIndexOf('.') + 1)..], Unquoted(arguments) ?? arguments, stack);
    }

    /// <summary>The exception as Python would print it.</summary>
    public string ToPython()
    {
        StringBuilder text = new(Type.Length + Message.Length + 4);
        text.Append(Type).Append('(');
        char quote = Message.Contains('\'', StringComparison.Ordinal) && !Message.Contains('"', StringComparison.Ordinal) ? '"' : '\'';
        text.Append(quote);
        // Rune by rune: half a surrogate pair, which could not travel, becomes the sign for what is unreadable.
        foreach (Rune rune in Message.EnumerateRunes())
        {
            string? escape = rune.Value switch { '\n' => "\\n", '\r' => "\\r", '\t' => "\\t", '\\' => "\\\\", _ => null };
            if (rune.Value == quote) text.Append('\\');
            if (escape is null) text.Append(rune.ToString());
            else text.Append(escape);
        }
        return text.Append(quote).Append(')').ToString();
    }

    /// <summary>The one string that the text is, or null.</summary>
    private static string? Unquoted(string text)
    {
        if (text.Length < 2 || text[0] is not ('\'' or '"') || text[^1] != text[0]) return null;
        StringBuilder plain = new(text.Length);
        for (int index = 1; index < text.Length - 1; index++)
        {
            // A quote within ends the string: then there is more than one.
            if (text[index] == text[0]) return null;
            if (text[index] != '\\')
            {
                plain.Append(text[index]);
                continue;
            }
            if (++index >= text.Length - 1) return null;
            if (!TryUnescape(text, ref index, plain)) return null;
        }
        return plain.ToString();
    }

    private static bool TryUnescape(string text, ref int index, StringBuilder plain)
    {
        int digits = text[index] switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits == 0)
        {
            plain.Append(text[index] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', var other => other });
            return true;
        }
        if (index + digits >= text.Length) return false;
        if (!int.TryParse(text.AsSpan(index + 1, digits), System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out int value)) return false;
        if (!Rune.TryCreate(value, out Rune rune)) return false;
        plain.Append(rune.ToString());
        index += digits;
        return true;
    }
}
