using Bus.Descriptors;
using Bus.Redis.Lightbus;
using Bus.Redis.Resp;
using Bus.Redis.Servers;

namespace Bus.Redis.Calls;

/// <summary>Sends replies, written straight into the connection's buffer.</summary>
internal sealed class RpcReplier(RedisServers servers)
{
    private readonly CallIds _ids = new();
    private readonly SentReply _sent = new(servers.Logger);

    /// <exception cref="BusFormatException">The contract does not allow the result.</exception>
    public ValueTask<long> ReplyAsync<TArguments, TResult>(IncomingCall call, RpcDescriptor<TArguments, TResult> rpc, TResult result)
        where TArguments : struct
        => SendAsync(call.ReturnKey, new ResultCommand<TArguments, TResult>(rpc, result, NewId(), call.Id, call.ReturnKey));

    public ValueTask<long> FailAsync(IncomingCall call, BusException failure)
    {
        RemoteError error = failure is BusRemoteException remote
            ? new(remote.RemoteType, remote.RemoteMessage, remote.RemoteStack)
            : new(failure.GetType().Name, failure.Message, null);
        return SendAsync(call.ReturnKey, new FailureCommand(error, RpcFailure.Of(failure), NewId(), call.Id, call.ReturnKey));
    }

    private ValueTask<long> SendAsync<TCommand>(string list, in TCommand command)
        where TCommand : struct, IRedisCommand<long>
    {
        RedisRoute route = servers.Of(list);
        return route.TryPost<TCommand, long>(command, _sent) ? default : route.SendAsync<TCommand, long>(command, CancellationToken.None);
    }

    private string NewId() => _ids.TextOf(_ids.Next());
}
