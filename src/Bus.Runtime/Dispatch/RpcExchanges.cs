using System.Runtime.CompilerServices;
using Bus.Descriptors;
using Bus.Diagnostics;

namespace Bus.Dispatch;

/// <summary>Takes calls that come as messages from the message to the reply. Who watches sees all of it, what does not fit included.</summary>
internal static class RpcExchanges
{
    public static ValueTask<TReply> RunAsync<TArguments, TResult, TExchange, TReply>(
        ServiceHost host, RpcDescriptor<TArguments, TResult> rpc, TExchange exchange, in ServeContext context, ServeTrace? trace)
        where TArguments : struct
        where TExchange : struct, IRpcExchange<TReply>
    {
        TArguments arguments;
        try
        {
            arguments = exchange.ReadArguments(rpc);
        }
        catch (Exception exception)
        {
            trace?.Abort(exception);
            if (exception is not BusInvalidArgumentsException refusal) throw;
            return new(exchange.WriteFailure(refusal));
        }
        ValueTask<TResult> call = host.DispatchUnobservedAsync(rpc, arguments, context);
        trace?.Part();
        return ReplyAsync<TArguments, TResult, TExchange, TReply>(host, rpc, exchange, call, trace);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<TReply> ReplyAsync<TArguments, TResult, TExchange, TReply>(
        ServiceHost host, RpcDescriptor<TArguments, TResult> rpc, TExchange exchange, ValueTask<TResult> call, ServeTrace? trace)
        where TArguments : struct
        where TExchange : struct, IRpcExchange<TReply>
    {
        BusCallException failure;
        try
        {
            TReply reply = exchange.WriteResult(rpc, await call.ConfigureAwait(false));
            trace?.Finish(failure: null);
            return reply;
        }
        catch (BusCallException refusal) when (refusal is BusRemoteException or BusInvalidArgumentsException)
        {
            failure = refusal;
        }
        catch (BusFormatException problem)
        {
            // The service broke its own contract: its caller is told so in the words of any other failure of the service.
            host.Logger.ResultRefused(problem, rpc);
            failure = new BusRemoteException(rpc.Api.Name, rpc.Name, RemoteTypeName.Of(problem), $"The result {problem.Message}", innerException: problem);
        }
        catch (Exception other)
        {
            trace?.Finish(other);
            throw;
        }
        trace?.Finish(failure);
        return exchange.WriteFailure(failure);
    }
}
