using System.Buffers;
using System.ComponentModel;

namespace Bus.Codecs;

/// <summary>Writes and reads combinations of flags as their names with commas between: <c>read, write</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FlagNames
{
    private const string Separator = ", ";

    private const int ShortText = 256;

    /// <summary>Writes the names of a value, those of several bits first, as text or as a key.</summary>
    /// <param name="writer">The format.</param>
    /// <param name="bits">The value.</param>
    /// <param name="names">All names, those of more bits before those of fewer.</param>
    /// <param name="isKey">Whether it is a key.</param>
    /// <returns>Whether it was written: not if a bit has no name.</returns>
    public static bool TryWrite<TWriter>(ref TWriter writer, ulong bits, ReadOnlySpan<FlagName> names, bool isKey)
        where TWriter : struct, IBusWriter, allows ref struct
    {
        foreach (FlagName name in names)
        {
            if (name.Bits != bits) continue;
            Write(ref writer, name.Name, isKey);
            return true;
        }
        if (LengthOf(bits, names) is not (> 0 and int length)) return false;
        char[]? rented = length <= ShortText ? null : ArrayPool<char>.Shared.Rent(length);
        Span<char> text = rented ?? stackalloc char[ShortText];
        Join(bits, names, text);
        Write(ref writer, text[..length], isKey);
        if (rented is not null) ArrayPool<char>.Shared.Return(rented);
        return true;
    }

    /// <summary>The value of names.</summary>
    /// <param name="reader">Where they came from.</param>
    /// <param name="text">The names in UTF-8.</param>
    /// <param name="names">All names.</param>
    /// <exception cref="BusFormatException">One of them is unknown.</exception>
    public static ulong Read<TReader>(ref TReader reader, scoped ReadOnlySpan<byte> text, ReadOnlySpan<FlagName> names)
        where TReader : struct, IBusReader, allows ref struct
    {
        ulong bits = 0;
        foreach (Range range in text.Split((byte)','))
        {
            if (Find(text[range].Trim((byte)' '), names) is not { } found) throw reader.Fail(Unknown(names));
            bits |= found;
        }
        return bits;
    }

    /// <summary>Whether a key is a number, and so no name: none of a flag's names is.</summary>
    /// <param name="key">The key in UTF-8.</param>
    public static bool IsNumber(ReadOnlySpan<byte> key)
    {
        ReadOnlySpan<byte> digits = key is [(byte)'-', ..] ? key[1..] : key;
        return digits.Length > 0 && !digits.ContainsAnyExceptInRange((byte)'0', (byte)'9');
    }

    /// <summary>The length of the joined names, or null when a bit has none.</summary>
    private static int? LengthOf(ulong bits, ReadOnlySpan<FlagName> names)
    {
        int length = -Separator.Length;
        foreach (FlagName name in names)
        {
            if (!IsPart(name, bits)) continue;
            length += name.Name.Length + Separator.Length;
            bits &= ~name.Bits;
        }
        return bits == 0 ? length : null;
    }

    private static void Join(ulong bits, ReadOnlySpan<FlagName> names, Span<char> text)
    {
        bool isFirst = true;
        foreach (FlagName name in names)
        {
            if (!IsPart(name, bits)) continue;
            if (!isFirst)
            {
                Separator.CopyTo(text);
                text = text[Separator.Length..];
            }
            name.Name.CopyTo(text);
            text = text[name.Name.Length..];
            bits &= ~name.Bits;
            isFirst = false;
        }
    }

    private static bool IsPart(FlagName name, ulong bits) => name.Bits != 0 && (bits & name.Bits) == name.Bits;

    private static void Write<TWriter>(ref TWriter writer, scoped ReadOnlySpan<char> text, bool isKey)
        where TWriter : struct, IBusWriter, allows ref struct
    {
        if (isKey) writer.WriteKey(text);
        else writer.WriteString(text);
    }

    private static ulong? Find(ReadOnlySpan<byte> text, ReadOnlySpan<FlagName> names)
    {
        foreach (FlagName name in names)
            if (text.SequenceEqual(name.Utf8)) return name.Bits;
        return null;
    }

    private static string Unknown(ReadOnlySpan<FlagName> names)
    {
        List<string> all = [];
        foreach (FlagName name in names) all.Add(name.Name);
        return $"is no combination of {string.Join(Separator, all)}";
    }
}
