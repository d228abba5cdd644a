using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Bus.Redis.Calls;

/// <summary>Ids of calls and replies: what tells this client from all others, and a number.</summary>
internal sealed class CallIds
{
    /// <summary>Bytes that an id has at most.</summary>
    public const int Longest = PrefixLength + 20;

    private const int PrefixLength = 25;

    private readonly byte[] _prefix = Encoding.UTF8.GetBytes($"{RandomNumberGenerator.GetHexString(PrefixLength - 1, lowercase: true)}-");
    private long _last;

    public long Next() => Interlocked.Increment(ref _last);

    /// <summary>Writes an id.</summary>
    /// <returns>How many bytes it took.</returns>
    public int Write(long number, Span<byte> destination)
    {
        _prefix.CopyTo(destination);
        Utf8Formatter.TryFormat(number, destination[PrefixLength..], out int digits);
        return PrefixLength + digits;
    }

    /// <summary>The number of an id of ours; 0 of any other.</summary>
    public long NumberOf(ReadOnlySpan<byte> id)
    {
        // In a cluster the queue stands before it, in braces.
        ReadOnlySpan<byte> rest = id[(id.IndexOf((byte)'}') + 1)..];
        return rest.StartsWith(_prefix) && Utf8Parser.TryParse(rest[PrefixLength..], out long number, out int end) && PrefixLength + end == rest.Length ? number : 0;
    }
}
