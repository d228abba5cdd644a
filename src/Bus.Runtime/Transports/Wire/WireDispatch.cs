using System.Runtime.CompilerServices;
using Bus.Descriptors;
using Bus.Dispatch;

namespace Bus.Transports.Wire;

/// <summary>One call that came as bytes, on its way to the service and back.</summary>
internal readonly struct WireDispatch(ApiServer server, MessageBuffer request, ServeContext context) : IRpcVisitor<ValueTask<MessageBuffer>>
{
    public ValueTask<MessageBuffer> Visit<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc)
        where TArguments : struct
    {
        TArguments arguments;
        try
        {
            arguments = RpcMessages.Read(rpc, request);
        }
        catch (BusInvalidArgumentsException refusal)
        {
            return new(RpcMessages.WriteFailure(refusal));
        }
        return ReplyAsync(rpc, server.DispatchAsync(rpc, arguments, context));
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<MessageBuffer> ReplyAsync<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc, ValueTask<TResult> call)
        where TArguments : struct
    {
        try
        {
            return RpcMessages.WriteResult(rpc, await call.ConfigureAwait(false));
        }
        catch (BusCallException failure) when (failure is BusRemoteException or BusInvalidArgumentsException)
        {
            return RpcMessages.WriteFailure(failure);
        }
        catch (BusFormatException failure)
        {
            // The service broke its own contract: its caller is told so in the words of any other failure of the service.
            return RpcMessages.WriteFailure(new BusRemoteException(rpc.Api.Name, rpc.Name, RemoteTypeName.Of(failure), $"The result {failure.Message}"));
        }
    }
}
