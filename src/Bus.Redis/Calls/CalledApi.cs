using System.Text;
using Bus.Redis.Lightbus;
using Bus.Redis.Resp;
using Bus.Redis.Schemas;
using Bus.Redis.Servers;

namespace Bus.Redis.Calls;

/// <summary>An API that is called here: what all of its calls have in common, and the way to its queue.</summary>
internal sealed class CalledApi
{
    private readonly CallIds _ids;
    private readonly byte[] _braces, _existence;

    /// <param name="keys">The API's keys.</param>
    /// <param name="servers">Where they are.</param>
    /// <param name="schema">What is published of it.</param>
    /// <param name="ids">The caller's ids.</param>
    /// <param name="replies">The list that replies go to.</param>
    public CalledApi(ApiKeys keys, RedisServers servers, RemoteSchema schema, CallIds ids, string replies)
    {
        (Keys, Schema, _ids) = (keys, schema, ids);
        Route = servers.Of(keys.Queue);
        _braces = servers.IsCluster ? Encoding.UTF8.GetBytes($"{{{keys.Queue}}}") : [];
        ReturnPath = Encoding.UTF8.GetBytes($"{Encoding.UTF8.GetString(RpcCall.ReturnScheme)}{replies}");
        CommandBuffer existence = new();
        // In a cluster the schema may be on another server.
        WordsCommand.Write(existence, servers.IsCluster ? ["EXISTS", keys.Workers] : ["EXISTS", keys.Workers, keys.Schema]);
        _existence = existence.Written.ToArray();
    }

    public ApiKeys Keys { get; }

    public RedisRoute Route { get; }

    public RemoteSchema Schema { get; }

    public byte[] ReturnPath { get; }

    /// <summary>The command that asks who is there to take its calls.</summary>
    public ReadOnlySpan<byte> Existence => _existence;

    /// <summary>Bytes that an id of a call has at most.</summary>
    public int LongestId => _braces.Length + CallIds.Longest;

    /// <summary>Writes the id of a call. In a cluster the queue stands before it in braces, and so puts the call's key where that is.</summary>
    /// <returns>The id.</returns>
    public ReadOnlySpan<byte> WriteId(long number, Span<byte> destination)
    {
        _braces.CopyTo(destination);
        return destination[..(_braces.Length + _ids.Write(number, destination[_braces.Length..]))];
    }

    /// <summary>The id of a call, as text.</summary>
    public string IdOf(long number) => Encoding.UTF8.GetString(WriteId(number, new byte[LongestId]));
}
