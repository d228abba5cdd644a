using System.Buffers;
using System.Text;

namespace Bus.Dispatch;

/// <summary>Finds names by their UTF-8 bytes, as they come off a wire, without making them strings.</summary>
internal sealed class Utf8NameComparer : IEqualityComparer<string>, IAlternateEqualityComparer<ReadOnlySpan<byte>, string>
{
    // Longer ones take a rented array.
    private const int ShortName = 256;

    public static Utf8NameComparer Instance { get; } = new();

    public bool Equals(string? left, string? right) => string.Equals(left, right, StringComparison.Ordinal);

    // Nearly all names are ASCII, and those are compared as they are.
    public bool Equals(ReadOnlySpan<byte> utf8, string name)
        => Ascii.Equals(utf8, name) || (!Ascii.IsValid(name) && OfUtf8(name, utf8, static (bytes, utf8) => bytes.SequenceEqual(utf8)));

    public int GetHashCode(string name) => OfUtf8(name, default, static (bytes, _) => HashOf(bytes));

    public int GetHashCode(ReadOnlySpan<byte> utf8) => HashOf(utf8);

    public string Create(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);

    // Seeded anew in each process: whoever sends names cannot choose ones that collide.
    private static int HashOf(ReadOnlySpan<byte> utf8)
    {
        HashCode hash = default;
        hash.AddBytes(utf8);
        return hash.ToHashCode();
    }

    private static TResult OfUtf8<TResult>(string name, ReadOnlySpan<byte> other, Func<ReadOnlySpan<byte>, ReadOnlySpan<byte>, TResult> ask)
    {
        int most = Encoding.UTF8.GetMaxByteCount(name.Length);
        byte[]? rented = most <= ShortName ? null : ArrayPool<byte>.Shared.Rent(most);
        try
        {
            Span<byte> bytes = rented ?? stackalloc byte[ShortName];
            return ask(bytes[..Encoding.UTF8.GetBytes(name, bytes)], other);
        }
        finally
        {
            if (rented is not null) ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
