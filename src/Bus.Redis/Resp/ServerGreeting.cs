using System.Buffers.Text;

namespace Bus.Redis.Resp;

/// <summary>What a server says of itself when it is greeted; nothing, where it only knows version 2 of RESP.</summary>
/// <param name="ConnectionId">The connection's number at the server, or 0 when it does not say.</param>
/// <param name="IsCluster">Whether it is one of a cluster.</param>
/// <param name="IsSentinel">Whether it is a Sentinel, which has no keys.</param>
/// <param name="IsReplica">Whether it is another's replica.</param>
/// <param name="Version">The first number of its version, or 0 when it does not say.</param>
internal readonly record struct ServerGreeting(long ConnectionId, bool IsCluster, bool IsSentinel, bool IsReplica, int Version)
{
    public static ServerGreeting Read(ref RespReader reply)
    {
        ServerGreeting greeting = default;
        for (int left = reply.ReadArray() / 2; left > 0; left--)
        {
            ReadOnlySpan<byte> name = reply.ReadText();
            if (name.SequenceEqual("mode"u8)) greeting = Read(greeting, reply.ReadText());
            else if (name.SequenceEqual("role"u8)) greeting = greeting with { IsReplica = !reply.ReadText().SequenceEqual("master"u8) };
            else if (name.SequenceEqual("version"u8)) greeting = greeting with { Version = Utf8Parser.TryParse(reply.ReadText(), out int first, out _) ? first : 0 };
            else reply.Skip();
        }
        return greeting;
    }

    private static ServerGreeting Read(ServerGreeting greeting, ReadOnlySpan<byte> mode)
        => greeting with { IsCluster = mode.SequenceEqual("cluster"u8), IsSentinel = mode.SequenceEqual("sentinel"u8) };
}
