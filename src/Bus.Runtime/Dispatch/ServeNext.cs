using Bus.Descriptors;

namespace Bus.Dispatch;

/// <summary>The rest of the way that a call takes in its service's process: the next interceptor, or the service.</summary>
public readonly struct ServeNext
{
    private readonly IServeInterceptor[] _interceptors;
    private readonly object _service;
    private readonly int _index;

    internal ServeNext(IServeInterceptor[] interceptors, object service, int index = 0)
        => (_interceptors, _service, _index) = (interceptors, service, index);

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
        return (uint)_index < (uint)_interceptors.Length
            ? _interceptors[_index].ServeAsync(rpc, arguments, context, new ServeNext(_interceptors, _service, _index + 1))
            : rpc.InvokeAsync(_service, arguments, context.CancellationToken);
    }
}
