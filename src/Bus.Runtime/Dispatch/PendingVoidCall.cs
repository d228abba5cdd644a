using System.Runtime.CompilerServices;
using Bus.Descriptors;

namespace Bus.Dispatch;

/// <summary>Waits for a <see cref="ValueTask"/>.</summary>
internal sealed class PendingVoidCall : PendingCall<NoResult>
{
    [ThreadStatic] private static PendingCallPool? t_pool;

    private static readonly SharedPendingCalls SharedPool = new();

    private readonly Action _continuation;
    private ValueTask _inner;

    public PendingVoidCall() => _continuation = InnerCompleted;

    private static PendingCallPool Pool => t_pool ??= new PendingCallPool(SharedPool);

    public static ValueTask Start(CallEntry entry, ServiceHost? host, RpcDescriptor rpc, ValueTask inner, CancellationToken given)
    {
        PendingVoidCall pending = (PendingVoidCall?)Pool.Rent() ?? new();
        short version = pending.Version;
        pending._inner = inner;
        pending.Begin(entry, host, rpc, given);
        ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter awaiter = inner.ConfigureAwait(false).GetAwaiter();
        awaiter.UnsafeOnCompleted(pending._continuation);
        pending.Watch(entry);
        return new ValueTask(pending, version);
    }

    protected override Exception? TakeInner(out NoResult result)
    {
        ValueTask inner = _inner;
        _inner = default;
        result = default;
        if (!inner.IsCompletedSuccessfully) return CallCompletion.FaultOf(inner.AsTask());
        inner.GetAwaiter().GetResult();
        return null;
    }

    protected override void ReturnToPool() => Pool.Return(this);
}
