using Bus.Descriptors;
using Bus.Dispatch;

namespace Bus.Testing;

/// <summary>What a test said about the answer of some calls.</summary>
internal abstract class Script(RpcDescriptor rpc, IReadOnlyList<Func<RecordedCall, bool>> conditions, int times)
{
    private int _used;

    public RpcDescriptor Rpc => rpc;

    /// <summary>Whether the script answers this call; then one answer less is left. The index counts those it gave before.</summary>
    public bool TryTake(RecordedCall call, out int index)
    {
        index = 0;
        if (call.Descriptor != rpc || !conditions.All(condition => condition(call))) return false;
        while (Volatile.Read(ref _used) is var used && used < times)
        {
            if (Interlocked.CompareExchange(ref _used, used + 1, used) != used) continue;
            index = used;
            return true;
        }
        return false;
    }
}

/// <summary>What a test said about the answer of some calls, with the type of their result. The reply is told how many calls were answered before.</summary>
internal sealed class Script<TResult>(
    RpcDescriptor rpc, IReadOnlyList<Func<RecordedCall, bool>> conditions, int times, Func<RecordedCall, CallContext, int, ValueTask<TResult>> reply)
    : Script(rpc, conditions, times)
{
    public ValueTask<TResult> ReplyAsync(RecordedCall call, CallContext context, int index) => reply(call, context, index);
}
