namespace Bus.Dispatch;

/// <summary>Pending calls at rest: a few per thread, and a bounded store that threads share.</summary>
internal static class PendingCallPool<TCall>
    where TCall : PendingCall
{
    private const int PerThread = 16, Shared = 1024;

    [ThreadStatic] private static TCall?[]? t_calls;
    [ThreadStatic] private static int t_count;

    private static readonly Lock Gate = new();
    private static readonly TCall?[] SharedCalls = new TCall?[Shared];
    private static int s_count;

    public static TCall? Rent()
    {
        if (t_count > 0)
        {
            int last = --t_count;
            TCall call = t_calls![last]!;
            t_calls[last] = null;
            return call;
        }
        if (Volatile.Read(ref s_count) == 0) return null;
        lock (Gate)
        {
            if (s_count == 0) return null;
            TCall call = SharedCalls[--s_count]!;
            SharedCalls[s_count] = null;
            return call;
        }
    }

    public static void Return(TCall call)
    {
        TCall?[] calls = t_calls ??= new TCall?[PerThread];
        if (t_count < PerThread)
        {
            calls[t_count++] = call;
            return;
        }
        lock (Gate)
        {
            if (s_count < Shared)
            {
                SharedCalls[s_count++] = call;
                return;
            }
        }
        PendingCalls.Forget(call);
    }
}
