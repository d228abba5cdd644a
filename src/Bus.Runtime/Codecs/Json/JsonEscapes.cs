using System.Buffers;
using System.Text;

namespace Bus.Codecs.Json;

/// <summary>What System.Text.Json escapes: all that is not ASCII, and all that HTML gives a meaning to.</summary>
internal static class JsonEscapes
{
    public const int LongestEscape = 6;

    // Below it, starting a vectorised search costs more than a plain loop.
    private const int ShortText = 8;

    /// <summary>The characters that stand for themselves.</summary>
    public static readonly SearchValues<char> Plain = SearchValues.Create(
        " !#$%()*,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~");

    /// <summary>Of each ASCII character that stands for itself its byte, of the others zero.</summary>
    private static ReadOnlySpan<byte> PlainBytes =>
        "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"u8
        + " !\0#$%\0\0()*\0,-./0123456789:;\0=\0?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\0]^_\0abcdefghijklmnopqrstuvwxyz{|}~\0"u8;

    /// <summary>Copies text that needs no escapes.</summary>
    /// <returns>Whether it needs none.</returns>
    public static bool TryCopyPlain(ReadOnlySpan<char> text, Span<byte> destination)
    {
        if (text.Length <= ShortText) return TryCopyShort(text, destination);
        if (text.ContainsAnyExcept(Plain)) return false;
        Ascii.FromUtf16(text, destination, out _);
        return true;
    }

    private static bool TryCopyShort(ReadOnlySpan<char> text, Span<byte> destination)
    {
        ReadOnlySpan<byte> plain = PlainBytes;
        destination = destination[..text.Length];
        for (int index = 0; index < destination.Length; index++)
        {
            char letter = text[index];
            if (letter >= plain.Length) return false;
            byte own = plain[letter];
            if (own == 0) return false;
            destination[index] = own;
        }
        return true;
    }

    /// <summary>Writes one UTF-16 unit as an escape.</summary>
    /// <returns>How many bytes.</returns>
    public static int Escape(char unit, Span<byte> destination)
    {
        byte letter = unit switch
        {
            '\b' => (byte)'b',
            '\t' => (byte)'t',
            '\n' => (byte)'n',
            '\f' => (byte)'f',
            '\r' => (byte)'r',
            '\\' => (byte)'\\',
            _ => 0,
        };
        destination[0] = (byte)'\\';
        if (letter != 0)
        {
            destination[1] = letter;
            return 2;
        }
        destination[1] = (byte)'u';
        for (int index = 5, rest = unit; index >= 2; index--, rest >>= 4) destination[index] = "0123456789ABCDEF"u8[rest & 15];
        return LongestEscape;
    }

    /// <summary>Whether a high surrogate lacks its low one or a low one its high one.</summary>
    public static bool HasHalfPair(ReadOnlySpan<char> text)
    {
        while (true)
        {
            int at = text.IndexOfAnyInRange('\uD800', '\uDFFF');
            if (at < 0) return false;
            if (at + 1 >= text.Length || !char.IsSurrogatePair(text[at], text[at + 1])) return true;
            text = text[(at + 2)..];
        }
    }
}
