using Bus.Descriptors;

namespace Bus.Dispatch;

/// <summary>The server side of one API: where a transport dispatches the calls that it receives.</summary>
/// <remarks>A transport may wrap one in its own class to stand between the wire and the service.</remarks>
public abstract class ApiServer
{
    /// <summary>The API that is served.</summary>
    public abstract ApiDescriptor Api { get; }

    /// <summary>Runs one call: interceptors, then the service's method.</summary>
    /// <typeparam name="TArguments">A struct that holds the arguments.</typeparam>
    /// <typeparam name="TResult">The result.</typeparam>
    /// <param name="rpc">What is called.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="context">Token and headers.</param>
    /// <exception cref="BusCallException">
    /// The call failed: <see cref="BusRemoteException"/> when the handler threw, with the original as inner exception.
    /// </exception>
    /// <exception cref="OperationCanceledException">The handler stopped because the token of <paramref name="context"/> fired.</exception>
    /// <exception cref="BusConnectionException">The service is out of time to stop.</exception>
    public abstract ValueTask<TResult> DispatchAsync<TArguments, TResult>(
        RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, ServeContext context)
        where TArguments : struct;

    /// <summary>Runs one call that came as a message: reads its arguments, dispatches it, and makes the reply.</summary>
    /// <typeparam name="TArguments">A struct that holds the arguments.</typeparam>
    /// <typeparam name="TResult">The result.</typeparam>
    /// <typeparam name="TExchange">The call as the transport has it.</typeparam>
    /// <typeparam name="TReply">What the transport sends back.</typeparam>
    /// <param name="rpc">What is called.</param>
    /// <param name="exchange">Reads the arguments, and writes what comes of them.</param>
    /// <param name="context">Token and headers.</param>
    /// <returns>The reply: of arguments and results that do not fit, and of a handler that threw, too.</returns>
    /// <exception cref="OperationCanceledException">The handler stopped because the token of <paramref name="context"/> fired.</exception>
    /// <exception cref="BusConnectionException">The service is out of time to stop.</exception>
    public abstract ValueTask<TReply> ReceiveAsync<TArguments, TResult, TExchange, TReply>(
        RpcDescriptor<TArguments, TResult> rpc, TExchange exchange, ServeContext context)
        where TArguments : struct
        where TExchange : struct, IRpcExchange<TReply>;
}
