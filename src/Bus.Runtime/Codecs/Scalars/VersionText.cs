using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Bus.Codecs;

/// <summary>Versions as System.Text.Json writes and reads them: <c>1.2.3.4</c>.</summary>
internal static class VersionText
{
    /// <summary>Four numbers of ten digits and three points.</summary>
    public const int Longest = 43;

    public static int Format(Version value, Span<byte> text)
    {
        value.TryFormat(text, out int length);
        return length;
    }

    public static bool TryParse(ReadOnlySpan<byte> text, [NotNullWhen(true)] out Version? value)
    {
        value = null;
        Span<char> characters = stackalloc char[Longest];
        // .NET passes over spaces around it.
        return Ascii.ToUtf16(text, characters, out int length) == OperationStatus.Done
            && length > 0 && char.IsAsciiDigit(characters[0]) && char.IsAsciiDigit(characters[length - 1])
            && Version.TryParse(characters[..length], out value);
    }
}
