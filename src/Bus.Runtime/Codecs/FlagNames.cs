using System.ComponentModel;
using System.Text;

namespace Bus.Codecs;

/// <summary>Writes and reads combinations of flags as their names with commas between: <c>read, write</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FlagNames
{
    /// <summary>The names of a value, those of several bits first; or null when a bit has no name.</summary>
    /// <param name="bits">The value.</param>
    /// <param name="names">All names, those of more bits before those of fewer.</param>
    public static string? Of(ulong bits, ReadOnlySpan<FlagName> names)
    {
        foreach (FlagName name in names)
            if (name.Bits == bits) return name.Name;
        List<string> found = [];
        ulong left = bits;
        foreach (FlagName name in names)
        {
            if (name.Bits == 0 || (left & name.Bits) != name.Bits) continue;
            found.Add(name.Name);
            left &= ~name.Bits;
        }
        return left == 0 && found.Count > 0 ? string.Join(", ", found) : null;
    }

    /// <summary>The value of names.</summary>
    /// <param name="reader">Where they came from.</param>
    /// <param name="text">The names in UTF-8.</param>
    /// <param name="names">All names.</param>
    /// <exception cref="BusFormatException">One of them is unknown.</exception>
    public static ulong Read<TReader>(ref TReader reader, scoped ReadOnlySpan<byte> text, ReadOnlySpan<FlagName> names)
        where TReader : struct, IBusReader, allows ref struct
    {
        string all = Encoding.UTF8.GetString(text);
        ulong bits = 0;
        foreach (Range range in all.AsSpan().Split(','))
        {
            if (Find(all.AsSpan()[range].Trim(' '), names) is not { } found) throw reader.Fail(Unknown(names));
            bits |= found;
        }
        return bits;
    }

    private static ulong? Find(ReadOnlySpan<char> text, ReadOnlySpan<FlagName> names)
    {
        foreach (FlagName name in names)
            if (text.SequenceEqual(name.Name)) return name.Bits;
        return null;
    }

    private static string Unknown(ReadOnlySpan<FlagName> names)
    {
        List<string> all = [];
        foreach (FlagName name in names) all.Add(name.Name);
        return $"is no combination of {string.Join(", ", all)}";
    }
}
