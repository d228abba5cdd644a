using Bus.Descriptors;
using Bus.Dispatch;

namespace Bus.Transports.Wire;

/// <summary>One call that came as bytes: finds its types, and goes to the service and back.</summary>
internal readonly struct WireExchange(ApiServer server, MessageBuffer request, ServeContext context)
    : IRpcVisitor<ValueTask<MessageBuffer>>, IRpcExchange<MessageBuffer>
{
    public ValueTask<MessageBuffer> Visit<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc)
        where TArguments : struct
        => server.ReceiveAsync<TArguments, TResult, WireExchange, MessageBuffer>(rpc, this, context);

    public TArguments ReadArguments<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc)
        where TArguments : struct
        => RpcMessages.Read(rpc, request);

    public MessageBuffer WriteResult<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc, TResult result)
        where TArguments : struct
        => RpcMessages.WriteResult(rpc, result);

    public MessageBuffer WriteFailure(BusCallException failure) => RpcMessages.WriteFailure(failure);
}
