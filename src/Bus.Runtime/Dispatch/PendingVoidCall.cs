using System.Runtime.CompilerServices;
using Bus.Descriptors;

namespace Bus.Dispatch;

/// <summary>Waits for a <see cref="ValueTask"/>.</summary>
internal sealed class PendingVoidCall : PendingCall<NoResult>
{
    private readonly Action _continuation;
    private ValueTask _inner;

    public PendingVoidCall() => _continuation = InnerCompleted;

    public static ValueTask Start(in ActiveCall call, RpcDescriptor rpc, ValueTask inner)
    {
        PendingVoidCall pending = PendingCallPool<PendingVoidCall>.Rent() ?? new();
        short version = pending.Version;
        pending._inner = inner;
        pending.Begin(call, rpc);
        ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter awaiter = inner.ConfigureAwait(false).GetAwaiter();
        awaiter.UnsafeOnCompleted(pending._continuation);
        pending.Watch(call);
        return new ValueTask(pending, version);
    }

    protected override Exception? TakeInner(out NoResult result)
    {
        ValueTask inner = _inner;
        _inner = default;
        result = default;
        if (!inner.IsCompletedSuccessfully) return ActiveCall.FaultOf(inner.AsTask());
        inner.GetAwaiter().GetResult();
        return null;
    }

    protected override void ReturnToPool() => PendingCallPool<PendingVoidCall>.Return(this);
}
