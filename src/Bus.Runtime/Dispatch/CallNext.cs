using Bus.Client;
using Bus.Descriptors;
using Bus.Transports;

namespace Bus.Dispatch;

/// <summary>The rest of the way that a call takes: the next interceptor, or the transport.</summary>
public readonly struct CallNext
{
    private readonly CallPipeline _pipeline;
    private readonly int _index;

    internal CallNext(CallPipeline pipeline, int index) => (_pipeline, _index) = (pipeline, index);

    /// <summary>Goes on with the call.</summary>
    /// <inheritdoc cref="IRpcTransport.CallAsync"/>
    public ValueTask<TResult> CallAsync<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, CallContext context)
        where TArguments : struct
        => _pipeline.CallAsync(rpc, arguments, context, _index);
}
