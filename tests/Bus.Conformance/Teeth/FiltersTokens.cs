using Bus.Descriptors;
using Bus.Dispatch;
using Bus.Transports;

namespace Bus.Conformance.Teeth;

/// <summary>Carries to the handler only one of the two reasons for which a call's token fires.</summary>
public abstract class FiltersTokens(IBusTransport inner, BusTransportContext connection, bool carriesDeadlines) : DecoratedTransport(inner)
{
    public override ValueTask<TResult> CallAsync<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, CallContext context)
    {
        long start = connection.TimeProvider.GetTimestamp();
        CancellationTokenSource carried = new();
        context.CancellationToken.UnsafeRegister(_ =>
        {
            bool isDeadline = context.Timeout != Timeout.InfiniteTimeSpan && connection.TimeProvider.GetElapsedTime(start) >= context.Timeout;
            if (isDeadline == carriesDeadlines) carried.Cancel();
        }, null);
        return base.CallAsync(rpc, arguments, context with { CancellationToken = carried.Token });
    }
}
