using Bus.Descriptors;

namespace Bus.Dispatch;

/// <summary>The rest of the way that a call takes in its service's process: the next interceptor, or the service.</summary>
public readonly struct ServeNext
{
    private readonly ServiceHost _host;
    private readonly int _index;

    internal ServeNext(ServiceHost host, int index) => (_host, _index) = (host, index);

    /// <summary>Goes on with the call.</summary>
    /// <typeparam name="TArguments">A struct that holds the arguments.</typeparam>
    /// <typeparam name="TResult">The result.</typeparam>
    /// <param name="rpc">What is called.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="context">Token and headers.</param>
    public ValueTask<TResult> ServeAsync<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, ServeContext context)
        where TArguments : struct
    {
        ArgumentNullException.ThrowIfNull(rpc);
        return _host.ServeAsync(rpc, arguments, context, _index);
    }
}
