using System.Globalization;
using Bus.Redis.Resp;

namespace Bus.Redis.Servers.Cluster;

/// <summary>A server's word that a key is elsewhere: <c>MOVED 3999 127.0.0.1:6381</c> for good, <c>ASK …</c> for this one command.</summary>
/// <param name="IsForGood">Whether the slot has moved; else it is being moved.</param>
/// <param name="Host">Where to; empty for the host that said so.</param>
/// <param name="Port">Its port.</param>
internal readonly record struct Redirection(bool IsForGood, string Host, int Port)
{
    /// <summary>What a refusal says of another place, or null if it says nothing of that.</summary>
    public static Redirection? Of(RedisErrorException refusal)
    {
        if (refusal.Code is not ("MOVED" or "ASK")) return null;
        string[] words = refusal.Text.Split(' ');
        if (words.Length < 3) return null;
        // An address of version 6 has colons of its own.
        int colon = words[2].LastIndexOf(':');
        if (colon < 0 || !int.TryParse(words[2].AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int port) || port is 0 or > ushort.MaxValue) return null;
        return new(refusal.Code == "MOVED", words[2][..colon], port);
    }

    /// <summary>The address that it means.</summary>
    /// <param name="said">Who said so.</param>
    public RedisAddress From(RedisAddress said) => said with { Host = Host is "" or "?" ? said.Host : Host, Port = Port };
}
