using Bus.Descriptors;
using Bus.Diagnostics;
using Bus.Dispatch;
using Bus.Transports;

namespace Bus.Client;

/// <summary>The way of one client's calls when it is not direct: its interceptors, then the service in this process or the transport.</summary>
/// <param name="clock">Gives calls their deadline.</param>
/// <param name="interceptors">The interceptors, outermost first.</param>
/// <param name="transport">The transport, or null while the bus is not connected and nobody may call.</param>
/// <param name="local">The service in this process, whose end is the clock's, or null.</param>
internal sealed class CallPipeline(DeadlineClock clock, ICallInterceptor[] interceptors, IRpcTransport? transport, ServiceHost? local)
{
    public DeadlineClock Clock => clock;

    /// <summary>Whether calls stay in this process, with nothing in between.</summary>
    public bool IsLocal => local is not null;

    public bool IsConnected => transport is not null;

    /// <summary>The same way past the service in this process: for calls whose scope knows nothing of its end.</summary>
    public CallPipeline OverTransport => local is null ? this : new CallPipeline(clock, interceptors, transport, local: null);

    public ValueTask<TResult> CallAsync<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, in CallContext context, int index)
        where TArguments : struct
    {
        ICallInterceptor[] chain = interceptors;
        if ((uint)index < (uint)chain.Length) return chain[index].CallAsync(rpc, arguments, context, new CallNext(this, index + 1));
        return local is null ? transport!.CallAsync(rpc, arguments, context with { Headers = TraceContext.Into(context.Headers) }) : local.DispatchLocalAsync(rpc, arguments, context);
    }
}
