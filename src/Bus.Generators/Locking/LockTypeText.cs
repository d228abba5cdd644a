using Bus.Generators.Model.Shapes;

namespace Bus.Generators.Locking;

/// <summary>Types as words: <c>list&lt;int32?&gt;</c>, <c>map&lt;string, #Acme.Order&gt;</c>, <c>string|int64</c> for a number that is written as text.</summary>
internal static class LockTypeText
{
    private const string List = "list<", Map = "map<", Separator = ", ", TextOr = WireKinds.Text + "|", OrText = "|" + WireKinds.Text;

    // No contract nests so deep; a file that does is no lock.
    private const int MostLevels = 64;

    private static readonly HashSet<string> Kinds = [.. WireKinds.All];

    public static string Write(LockType type) => type switch
    {
        LockType.Nullable nullable => Write(nullable.Inner) + "?",
        LockType.List list => $"{List}{Write(list.Items)}>",
        LockType.Map map => $"{Map}{Write(map.Keys)}{Separator}{Write(map.Values)}>",
        LockType.Reference reference => "#" + reference.Name,
        LockType.Scalar { IsWrittenAsText: true } scalar => TextOr + scalar.Kind,
        LockType.Scalar { IsReadFromText: true } scalar => scalar.Kind + OrText,
        LockType.Scalar scalar => scalar.Kind,
        _ => WireKinds.Unsupported,
    };

    /// <summary>The type, or null when the text is none.</summary>
    public static LockType? Read(string text)
    {
        int position = 0;
        return Read(text, ref position, level: 0) is { } type && position == text.Length ? type : null;
    }

    private static LockType? Read(string text, ref int position, int level)
    {
        if (level > MostLevels || ReadPlain(text, ref position, level) is not { } type) return null;
        if (position >= text.Length || text[position] != '?') return type;
        position++;
        return new LockType.Nullable(type);
    }

    private static LockType? ReadPlain(string text, ref int position, int level)
    {
        if (Take(text, List, ref position))
            return Read(text, ref position, level + 1) is { } items && Take(text, ">", ref position) ? new LockType.List(items) : null;
        if (Take(text, Map, ref position))
            return Read(text, ref position, level + 1) is { } keys && Take(text, Separator, ref position)
                && Read(text, ref position, level + 1) is { } values && Take(text, ">", ref position) ? new LockType.Map(keys, values) : null;
        int start = position;
        if (!Take(text, "#", ref position)) return ReadScalar(text, ref position);
        SkipName(text, ref position);
        return position == start + 1 ? null : new LockType.Reference(text.Substring(start + 1, position - start - 1));
    }

    private static LockType.Scalar? ReadScalar(string text, ref int position)
    {
        int start = position;
        while (position < text.Length && (char.IsLetterOrDigit(text[position]) || text[position] is '_' or '|')) position++;
        string word = text.Substring(start, position - start);
        bool isWrittenAsText = word.StartsWith(TextOr, StringComparison.Ordinal), isReadFromText = word.EndsWith(OrText, StringComparison.Ordinal);
        if (isWrittenAsText) word = word.Substring(TextOr.Length);
        else if (isReadFromText) word = word.Substring(0, word.Length - OrText.Length);
        return Kinds.Contains(word) ? new(word, isWrittenAsText, isWrittenAsText || isReadFromText) : null;
    }

    /// <summary>A name of C#: what stands between its own brackets belongs to it.</summary>
    private static void SkipName(string text, ref int position)
    {
        for (int open = 0; position < text.Length; position++)
        {
            char letter = text[position];
            if (letter is '<' or '(' or '[') open++;
            else if (open == 0 && letter is ('>' or '?' or ',')) return;
            else if (letter is '>' or ')' or ']') open--;
        }
    }

    private static bool Take(string text, string expected, ref int position)
    {
        if (string.CompareOrdinal(text, position, expected, 0, expected.Length) != 0) return false;
        position += expected.Length;
        return true;
    }
}
