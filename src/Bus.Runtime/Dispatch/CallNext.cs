using Bus.Descriptors;
using Bus.Transports;

namespace Bus.Dispatch;

/// <summary>The rest of the way that a call takes: the next interceptor, or the transport.</summary>
public readonly struct CallNext
{
    private readonly ICallInterceptor[] _interceptors;
    private readonly IRpcTransport _transport;
    private readonly ServiceHost? _local;
    private readonly int _index;

    internal CallNext(ICallInterceptor[] interceptors, IRpcTransport transport, ServiceHost? local, int index = 0)
        => (_interceptors, _transport, _local, _index) = (interceptors, transport, local, index);

    /// <summary>Goes on with the call.</summary>
    /// <inheritdoc cref="IRpcTransport.CallAsync"/>
    public ValueTask<TResult> CallAsync<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, CallContext context)
        where TArguments : struct
        => (uint)_index < (uint)_interceptors.Length
            ? _interceptors[_index].CallAsync(rpc, arguments, context, new CallNext(_interceptors, _transport, _local, _index + 1))
            : _local is not null ? _local.DispatchLocalAsync(rpc, arguments, context)
            : _transport.CallAsync(rpc, arguments, context);
}
