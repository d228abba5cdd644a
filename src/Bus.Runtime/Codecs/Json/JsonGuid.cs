using System.Buffers.Text;

namespace Bus.Codecs.Json;

/// <summary>GUIDs as 8-4-4-4-12 hexadecimal digits, and in no other form.</summary>
internal static class JsonGuid
{
    private const int Length = 36;

    public static bool TryParse(ReadOnlySpan<byte> text, out Guid value)
    {
        value = default;
        return text.Length == Length && Utf8Parser.TryParse(text, out value, out int consumed, 'D') && consumed == Length;
    }
}
