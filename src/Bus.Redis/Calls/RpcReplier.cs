using Bus.Descriptors;
using Bus.Redis.Lightbus;
using Bus.Redis.Resp;
using Bus.Redis.Servers;

namespace Bus.Redis.Calls;

/// <summary>Sends replies, written straight into the connection's buffer.</summary>
internal sealed class RpcReplier(RedisServers servers)
{
    private readonly CallIds _ids = new();
    private readonly RedisRoute? _one = servers.IsCluster ? null : servers.Of("");
    private readonly SentReply _sent = new(servers.Logger);

    /// <exception cref="BusFormatException">The contract does not allow the result.</exception>
    public ValueTask<long> ReplyAsync<TArguments, TResult>(IncomingCall call, RpcDescriptor<TArguments, TResult> rpc, TResult result)
        where TArguments : struct
        => SendAsync(call, new ResultCommand<TArguments, TResult>(call, rpc, result, _ids, _ids.Next()));

    public ValueTask<long> FailAsync(IncomingCall call, BusException failure)
    {
        RemoteError error = failure is BusRemoteException remote
            ? new(remote.RemoteType, remote.RemoteMessage, remote.RemoteStack)
            : new(failure.GetType().Name, failure.Message, null);
        return SendAsync(call, new FailureCommand(call, error, RpcFailure.Of(failure), _ids, _ids.Next()));
    }

    private ValueTask<long> SendAsync<TCommand>(IncomingCall call, in TCommand command)
        where TCommand : struct, IRedisCommand<long>
    {
        RedisRoute route = _one ?? servers.Of(call.ReturnKeyText);
        return route.TryPost<TCommand, long>(command, _sent) ? default : route.SendAsync<TCommand, long>(command, CancellationToken.None);
    }
}
