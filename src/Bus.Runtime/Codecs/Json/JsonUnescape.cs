using System.Buffers;
using System.Globalization;
using System.Text;

namespace Bus.Codecs.Json;

/// <summary>Takes the escapes out of strings.</summary>
internal static class JsonUnescape
{
    /// <summary>Copies text without its escapes; the result is never longer than the text.</summary>
    /// <returns>What is wrong with it, or null.</returns>
    public static string? Unescape(ReadOnlySpan<byte> raw, Span<byte> destination, out int length)
    {
        length = 0;
        while (!raw.IsEmpty)
        {
            int plain = raw.IndexOf((byte)'\\');
            if (plain < 0) plain = raw.Length;
            raw[..plain].CopyTo(destination[length..]);
            length += plain;
            raw = raw[plain..];
            if (raw.IsEmpty) break;
            if (Read(ref raw, out Rune character) is { } problem) return problem;
            length += character.EncodeToUtf8(destination[length..]);
        }
        return null;
    }

    /// <summary>What is wrong with the escapes of a text, or null.</summary>
    public static string? Check(ReadOnlySpan<byte> raw)
    {
        while (true)
        {
            int plain = raw.IndexOf((byte)'\\');
            if (plain < 0) return null;
            raw = raw[plain..];
            if (Read(ref raw, out _) is { } problem) return problem;
        }
    }

    private static string? Read(ref ReadOnlySpan<byte> raw, out Rune character)
    {
        character = default;
        if (raw.Length < 2) return JsonProblem.BadEscape;
        if (raw[1] == 'u') return ReadUnits(ref raw, out character);
        int letter = raw[1] switch
        {
            (byte)'b' => '\b',
            (byte)'t' => '\t',
            (byte)'n' => '\n',
            (byte)'f' => '\f',
            (byte)'r' => '\r',
            (byte)'"' or (byte)'\\' or (byte)'/' => raw[1],
            _ => -1,
        };
        if (letter < 0) return JsonProblem.BadEscape;
        character = new Rune(letter);
        raw = raw[2..];
        return null;
    }

    private static string? ReadUnits(ref ReadOnlySpan<byte> raw, out Rune character)
    {
        character = default;
        if (!TryReadUnit(raw, out char unit)) return JsonProblem.BadEscape;
        raw = raw[6..];
        if (Rune.TryCreate(unit, out character)) return null;
        if (!TryReadUnit(raw, out char low) || !Rune.TryCreate(unit, low, out character)) return JsonProblem.HalfPair;
        raw = raw[6..];
        return null;
    }

    private static bool TryReadUnit(ReadOnlySpan<byte> raw, out char unit)
    {
        unit = default;
        if (raw.Length < 6 || raw[0] != '\\' || raw[1] != 'u') return false;
        bool isHex = ushort.TryParse(raw.Slice(2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort value);
        unit = (char)value;
        return isHex;
    }
}
