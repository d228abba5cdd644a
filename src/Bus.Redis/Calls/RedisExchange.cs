using Bus.Descriptors;
using Bus.Dispatch;
using Bus.Redis.Lightbus;

namespace Bus.Redis.Calls;

/// <summary>One call: finds its types, goes to the service, and its reply into the connection's buffer.</summary>
internal readonly struct RedisExchange(ApiServer server, IncomingCall call, RpcReplier replier, CancellationToken cancellationToken)
    : IRpcVisitor<ValueTask<ValueTask<long>>>, IRpcExchange<ValueTask<long>>
{
    public ValueTask<ValueTask<long>> Visit<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc)
        where TArguments : struct
        => server.ReceiveAsync<TArguments, TResult, RedisExchange, ValueTask<long>>(
            rpc, this, new ServeContext { CancellationToken = cancellationToken, Headers = call.Headers ?? BusHeaders.None });

    public TArguments ReadArguments<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc)
        where TArguments : struct
        => RpcCallMessage.ReadArguments(call.Message, rpc);

    public ValueTask<long> WriteResult<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc, TResult result)
        where TArguments : struct
        => replier.ReplyAsync(call, rpc, result);

    public ValueTask<long> WriteFailure(BusCallException failure) => replier.FailAsync(call, failure);
}
