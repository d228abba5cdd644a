using System.Runtime.CompilerServices;
using Bus.Descriptors;

namespace Bus.Dispatch;

/// <summary>Waits for a <see cref="ValueTask{TResult}"/>.</summary>
internal sealed class PendingValueCall<TResult> : PendingCall<TResult>
{
    private readonly Action _continuation;
    private ValueTask<TResult> _inner;

    public PendingValueCall() => _continuation = InnerCompleted;

    public static ValueTask<TResult> Start(in ActiveCall call, RpcDescriptor rpc, ValueTask<TResult> inner)
    {
        PendingValueCall<TResult> pending = PendingCallPool<PendingValueCall<TResult>>.Rent() ?? new();
        short version = pending.Version;
        pending._inner = inner;
        pending.Begin(call, rpc);
        ConfiguredValueTaskAwaitable<TResult>.ConfiguredValueTaskAwaiter awaiter = inner.ConfigureAwait(false).GetAwaiter();
        awaiter.UnsafeOnCompleted(pending._continuation);
        pending.Watch(call);
        return new ValueTask<TResult>(pending, version);
    }

    protected override Exception? TakeInner(out TResult result)
    {
        ValueTask<TResult> inner = _inner;
        _inner = default;
        if (inner.IsCompletedSuccessfully)
        {
            result = inner.GetAwaiter().GetResult();
            return null;
        }
        result = default!;
        return ActiveCall.FaultOf(inner.AsTask());
    }

    protected override void ReturnToPool() => PendingCallPool<PendingValueCall<TResult>>.Return(this);
}
