using Bus.Descriptors;
using Bus.Dispatch;

namespace Bus.Transports;

/// <summary>Carries calls to services and services to the wire.</summary>
public interface IRpcTransport
{
    /// <summary>Sends a call and returns its result.</summary>
    /// <typeparam name="TArguments">A struct that holds the arguments.</typeparam>
    /// <typeparam name="TResult">The result.</typeparam>
    /// <param name="rpc">What is called.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="context">
    /// Deadline and headers. Its token fires when the caller gives up or the deadline passes; the transport brings that to the
    /// handler wherever its wire can. The bus itself releases a caller whose transport does not answer in time.
    /// </param>
    /// <exception cref="BusNotServedException">Nobody serves the API.</exception>
    /// <exception cref="BusInvalidArgumentsException">The service refused the arguments.</exception>
    /// <exception cref="BusRemoteException">The handler threw.</exception>
    /// <exception cref="BusConnectionException">The connection is gone.</exception>
    ValueTask<TResult> CallAsync<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, CallContext context)
        where TArguments : struct;

    /// <summary>Starts to dispatch calls of an API to its server.</summary>
    /// <param name="server">Where the calls go.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <returns>
    /// Disposing it takes the API off the wire: when that returns, no further call is dispatched. Calls that were dispatched
    /// run on, and their results must still be sent; the bus waits for them.
    /// </returns>
    /// <exception cref="BusConfigurationException">Another service serves this API already.</exception>
    ValueTask<IAsyncDisposable> ServeAsync(ApiServer server, CancellationToken cancellationToken);
}
