using Bus.Descriptors;
using Bus.Redis.Lightbus;
using Bus.Redis.Resp;

namespace Bus.Redis.Calls;

/// <summary>Sends replies, written straight into the connection's buffer.</summary>
internal sealed class RpcReplier(RedisLink link, RedisNode node)
{
    private readonly CallIds _ids = new();
    private readonly SentReply _sent = new(node);

    /// <exception cref="BusFormatException">The contract does not allow the result.</exception>
    public ValueTask<long> ReplyAsync<TArguments, TResult>(IncomingCall call, RpcDescriptor<TArguments, TResult> rpc, TResult result)
        where TArguments : struct
        => SendAsync(new ResultCommand<TArguments, TResult>(rpc, result, NewId(), call.Id, call.ReturnKey));

    public ValueTask<long> FailAsync(IncomingCall call, BusException failure)
    {
        RemoteError error = failure is BusRemoteException remote
            ? new(remote.RemoteType, remote.RemoteMessage, remote.RemoteStack)
            : new(failure.GetType().Name, failure.Message, null);
        return SendAsync(new FailureCommand(error, RpcFailure.Of(failure), NewId(), call.Id, call.ReturnKey));
    }

    private ValueTask<long> SendAsync<TCommand>(in TCommand command)
        where TCommand : struct, IRedisCommand<long>
        => link.TryPost<TCommand, long>(command, _sent) ? default : link.SendAsync<TCommand, long>(command, CancellationToken.None);

    private string NewId() => _ids.TextOf(_ids.Next());
}
