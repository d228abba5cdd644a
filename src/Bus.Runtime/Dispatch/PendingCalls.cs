namespace Bus.Dispatch;

/// <summary>Every pending call of the process, waiting or pooled, for those who end many at once.</summary>
internal static class PendingCalls
{
    private static readonly Lock Gate = new();
    private static PendingCall?[] s_calls = new PendingCall?[64];
    private static int s_count;

    public static void Register(PendingCall call)
    {
        lock (Gate) Add(call);
    }

    public static void Forget(PendingCall call)
    {
        lock (Gate) Remove(call);
    }

    /// <summary>Releases the callers that wait for a scope, and lets go of objects that long carry no call.</summary>
    public static void Release(CallScope scope, ScopeEnd end)
    {
        List<PendingCall>? claimed = null;
        lock (Gate)
        {
            for (int index = s_count - 1; index >= 0; index--)
            {
                PendingCall call = s_calls[index]!;
                if (call.TryClaim(scope)) (claimed ??= []).Add(call);
                else RemoveIfIdle(call);
            }
        }
        if (claimed is null) return;
        foreach (PendingCall call in claimed) call.Release(end);
    }

    /// <summary>How many callers wait for a service.</summary>
    public static int CountRunningIn(ServiceHost host)
    {
        int count = 0;
        lock (Gate)
        {
            for (int index = 0; index < s_count; index++)
                if (s_calls[index]!.IsRunningIn(host)) count++;
        }
        return count;
    }

    private static void RemoveIfIdle(PendingCall call)
    {
        long state = call.State;
        if (!call.IsIdle(state)) return;
        Remove(call);
        // A call that began meanwhile either sees that it is not registered, or is seen here.
        Interlocked.MemoryBarrier();
        if (call.State != state) Add(call);
    }

    private static void Remove(PendingCall call)
    {
        int index = call.RegistryIndex;
        if (index < 0) return;
        PendingCall last = s_calls[--s_count]!;
        s_calls[index] = last;
        last.RegistryIndex = index;
        s_calls[s_count] = null;
        call.RegistryIndex = -1;
    }

    private static void Add(PendingCall call)
    {
        if (call.RegistryIndex >= 0) return;
        if (s_count == s_calls.Length) Array.Resize(ref s_calls, s_count * 2);
        call.RegistryIndex = s_count;
        s_calls[s_count++] = call;
    }
}
