using Bus.Descriptors;
using Bus.Redis.Lightbus;
using Bus.Redis.Resp;

namespace Bus.Redis.Calls;

/// <summary>Sends replies, written straight into the connection's buffer.</summary>
internal sealed class RpcReplier(RedisLink link)
{
    private readonly CallIds _ids = new();

    /// <exception cref="BusFormatException">The contract does not allow the result.</exception>
    public ValueTask<long> ReplyAsync<TArguments, TResult>(IncomingCall call, RpcDescriptor<TArguments, TResult> rpc, TResult result)
        where TArguments : struct
        => link.SendAsync<ResultCommand<TArguments, TResult>, long>(new(rpc, result, NewId(), call.Id, call.ReturnKey), CancellationToken.None);

    public ValueTask<long> FailAsync(IncomingCall call, BusException failure)
    {
        RemoteError error = failure is BusRemoteException remote
            ? new(remote.RemoteType, remote.RemoteMessage, remote.RemoteStack)
            : new(failure.GetType().Name, failure.Message, null);
        return link.SendAsync<FailureCommand, long>(new(error, RpcFailure.Of(failure), NewId(), call.Id, call.ReturnKey), CancellationToken.None);
    }

    private string NewId() => _ids.TextOf(_ids.Next());
}
