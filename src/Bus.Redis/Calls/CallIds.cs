using System.Globalization;
using System.Security.Cryptography;

namespace Bus.Redis.Calls;

/// <summary>Ids of calls: what tells this client from all others, and a number; before them, in a cluster, braces that put the call's key where its queue is.</summary>
internal sealed class CallIds
{
    private readonly string _prefix = $"{RandomNumberGenerator.GetHexString(24, lowercase: true)}-";
    private long _last;

    public long Next() => Interlocked.Increment(ref _last);

    public string TextOf(long number, string braces = "") => string.Create(CultureInfo.InvariantCulture, $"{braces}{_prefix}{number}");

    /// <summary>The number of an id of ours; 0 of any other.</summary>
    public long NumberOf(string id)
    {
        ReadOnlySpan<char> rest = id.AsSpan(id.IndexOf('}', StringComparison.Ordinal) + 1);
        return rest.StartsWith(_prefix, StringComparison.Ordinal) && long.TryParse(rest[_prefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : 0;
    }
}
