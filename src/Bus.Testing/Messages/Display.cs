using System.Collections;
using System.Globalization;
using System.Text;

namespace Bus.Testing;

/// <summary>Writes values as a reader of a failed test wants to see them.</summary>
internal static class Display
{
    private const int MostItems = 20;

    /// <summary>A value, long collections cut short.</summary>
    public static string Of(object? value) => Of(value, MostItems);

    /// <summary>A value with all its items.</summary>
    public static string InFull(object? value) => Of(value, int.MaxValue);

    /// <summary>Lines of a list, or a word that says there are none.</summary>
    public static string Lines<T>(IReadOnlyCollection<T> items)
    {
        if (items.Count == 0) return "    (nothing)";
        string text = string.Join('\n', items.Take(MostItems).Select(static item => $"    {item}"));
        return items.Count <= MostItems ? text : $"{text}\n    … and {items.Count - MostItems} more";
    }

    private static string Of(object? value, int most) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        char character => $"'{character}'",
        bool truth => truth ? "true" : "false",
        DictionaryEntry entry => $"{Of(entry.Key, most)}: {Of(entry.Value, most)}",
        IDictionary dictionary => $"{{{Items(Entries(dictionary), most)}}}",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable items => $"[{Items(items, most)}]",
        _ => value.ToString() ?? "",
    };

    private static IEnumerable<object> Entries(IDictionary dictionary)
    {
        // Its own enumerator gives entries, whatever its generic face gives.
        IDictionaryEnumerator entries = dictionary.GetEnumerator();
        while (entries.MoveNext()) yield return entries.Entry;
    }

    private static string Items(IEnumerable items, int most)
    {
        StringBuilder text = new();
        int count = 0;
        foreach (object? item in items)
        {
            if (count > 0) text.Append(", ");
            if (count++ == most) return text.Append('…').ToString();
            text.Append(Of(item, most));
        }
        return text.ToString();
    }
}
