using System.Runtime.CompilerServices;

namespace Bus.Runtime.Tests.Dispatch;

/// <summary>What nobody takes any more must not stay in memory. The registry is the process's, so these tests run alone.</summary>
[NonParallelizable]
public sealed class ForgottenCalls
{
    [Test]
    public async Task A_result_that_nobody_awaits_is_let_go_after_two_scans()
    {
        await using BusClient bus = await InProcess.ConnectAsync();
        Results results = new();
        await bus.ServeAsync<IAuthApi>(new AuthService { Make = (_, _) => results.Begin() });
        CallAndForget(bus.Auth);
        WeakReference result = results.Complete();

        RegisteredCalls.Scan();
        RegisteredCalls.Scan();
        Collect();

        Assert.That(result.IsAlive, Is.False, "nobody but the registry could hold the result");
    }

    [Test]
    public async Task A_result_that_was_awaited_late_is_still_there()
    {
        await using BusClient bus = await InProcess.ConnectAsync();
        TaskCompletionSource<int> completion = new();
        await bus.ServeAsync<IAuthApi>(new AuthService { Echo = (_, _) => new(completion.Task) });
        ValueTask<int> call = bus.Auth.EchoAsync(1);
        completion.SetResult(7);
        for (int scan = 0; scan < 3; scan++) RegisteredCalls.Scan();

        Assert.That(await call.Soon("a call that was let go"), Is.EqualTo(7), "letting go means that the registry forgets it, not its caller");
    }

    [Test]
    public async Task A_pooled_call_does_not_hold_the_result_before()
    {
        await using BusClient bus = await InProcess.ConnectAsync();
        Results results = new();
        await bus.ServeAsync<IAuthApi>(new AuthService { Make = (_, _) => results.Begin() });
        WeakReference result = CallAndComplete(bus.Auth, results);

        Collect();

        Assert.That(result.IsAlive, Is.False, "the call went back to the pool without its result");
    }

    [Test]
    public void Calls_pooled_by_threads_that_ended_are_let_go()
    {
        BusClient bus = InProcess.ConnectAsync().AsTask().Result;
        int before = RegisteredCalls.Count;
        Allocations.ManualSource[] sources = [.. Enumerable.Range(0, 16).Select(static _ => new Allocations.ManualSource())];
        bus.ServeAsync<IAuthApi>(new AuthService { Echo = (number, _) => sources[number].Begin() }).AsTask().Wait(Expect.Patience);
        for (int thread = 0; thread < 50; thread++)
        {
            OwnThread.Run(() =>
            {
                ValueTask<int>[] calls = [.. sources.Select((_, index) => bus.Auth.EchoAsync(index))];
                foreach (Allocations.ManualSource source in sources) source.Complete(1);
                foreach (ValueTask<int> call in calls) Assert.That(call.GetAwaiter().GetResult(), Is.EqualTo(1), "the result");
            });
        }

        for (int scan = 0; scan < 3; scan++) RegisteredCalls.Scan();

        Assert.That(RegisteredCalls.Count, Is.LessThan(before + 100), "800 calls were pooled by threads that are no more");
        bus.DisposeAsync().AsTask().Wait(Expect.Patience);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void CallAndForget(IAuthApi auth) => _ = auth.MakeAsync(1);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference CallAndComplete(IAuthApi auth, Results results)
    {
        ValueTask<object> call = auth.MakeAsync(1);
        WeakReference result = results.Complete();
        if (!ReferenceEquals(call.GetAwaiter().GetResult(), result.Target)) Assert.Fail("the call returned another result");
        return result;
    }

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }

    /// <summary>Results that the test holds on to in no variable, for a variable lives as long as its method.</summary>
    private sealed class Results
    {
        private TaskCompletionSource<object>? _completion;

        [MethodImpl(MethodImplOptions.NoInlining)]
        public ValueTask<object> Begin()
        {
            _completion = new TaskCompletionSource<object>();
            return new ValueTask<object>(_completion.Task);
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        public WeakReference Complete()
        {
            object result = new();
            _completion!.SetResult(result);
            _completion = null;
            return new WeakReference(result);
        }
    }
}
