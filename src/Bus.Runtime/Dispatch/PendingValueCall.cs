using System.Runtime.CompilerServices;
using Bus.Descriptors;

namespace Bus.Dispatch;

/// <summary>Waits for a <see cref="ValueTask{TResult}"/>.</summary>
internal sealed class PendingValueCall<TResult> : PendingCall<TResult>
{
    [ThreadStatic] private static PendingCallPool? t_pool;

    private static readonly SharedPendingCalls SharedPool = new();

    private readonly Action _continuation;
    private ValueTask<TResult> _inner;

    public PendingValueCall() => _continuation = InnerCompleted;

    private static PendingCallPool Pool => t_pool ??= new PendingCallPool(SharedPool);

    public static ValueTask<TResult> Start(CallEntry entry, ServiceHost? host, RpcDescriptor rpc, ValueTask<TResult> inner, CancellationToken given)
    {
        PendingValueCall<TResult> pending = (PendingValueCall<TResult>?)Pool.Rent() ?? new();
        short version = pending.Version;
        pending._inner = inner;
        pending.Begin(entry, host, rpc, given);
        ConfiguredValueTaskAwaitable<TResult>.ConfiguredValueTaskAwaiter awaiter = inner.ConfigureAwait(false).GetAwaiter();
        awaiter.UnsafeOnCompleted(pending._continuation);
        pending.Watch(entry);
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
        return CallCompletion.FaultOf(inner.AsTask());
    }

    protected override void ReturnToPool() => Pool.Return(this);
}
