using System.Collections.Concurrent;
using System.Globalization;

namespace Bus.Runtime.Tests.Dispatch;

/// <summary>Many calls at once, ended by results, failures, callers and deadlines at random: each caller gets its own outcome.</summary>
public sealed class RaceOfOutcomes
{
    private const int Callers = 6, CallsPerCaller = 3_000, Seed = 20_302;
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(1);

    private readonly ManualTimeProvider _clock = new();
    private readonly ConcurrentQueue<(TaskCompletionSource<int> Completion, int Number)> _completable = new();
    private volatile bool _isOver;

    /// <summary>What the handler does with a call; the number says it, so that the caller knows what to expect.</summary>
    private enum Behaviour
    {
        CompleteAtOnce,
        FailAtOnce,
        CompleteElsewhere,
        FailElsewhere,
        CompleteLate,
        WaitForToken,
    }

    [TestCase("none")]
    [TestCase("both")]
    public async Task Each_caller_gets_its_own(string interceptors)
    {
        TestContext.Out.WriteLine($"seed {Seed}");
        _isOver = false;
        BusClient bus = await InProcess.ConnectAsync(options =>
        {
            (options.TimeProvider, options.Timeout) = (_clock, CallTimeout);
            Allocations.PassThrough.Add(options, interceptors);
        });
        await bus.ServeAsync<IAuthApi>(new AuthService { Echo = HandleAsync });

        Task time = Task.Run(PassTime);
        Task completing = Task.Run(CompleteOthers);
        Task[] callers = [.. Enumerable.Range(0, Callers).Select(caller => Task.Run(() => CallAsync(bus.Auth, caller)))];
        try
        {
            await Task.WhenAll(callers).Within(Expect.Patience * 6, "every caller's outcomes");
        }
        finally
        {
            _isOver = true;
        }
        await Task.WhenAll(time, completing).Soon("clock and completions to end");
        while (_completable.TryDequeue(out (TaskCompletionSource<int> Completion, int Number) late)) late.Completion.TrySetResult(late.Number);
        await bus.DisposeAsync().Soon("the bus to stop");
    }

    private async Task CallAsync(IAuthApi auth, int caller)
    {
        Random random = new(Seed + caller);
        for (int call = 0; call < CallsPerCaller; call++)
        {
            Behaviour behaviour = (Behaviour)random.Next(6);
            int number = ((caller * CallsPerCaller) + call) * 6 + (int)behaviour;
            using CancellationTokenSource? patience = random.Next(2) == 0 || behaviour == Behaviour.WaitForToken ? new() : null;
            ValueTask<int> pending = auth.EchoAsync(number, patience?.Token ?? CancellationToken.None);
            bool isCancelled = patience is not null && random.Next(3) == 0;
            if (isCancelled && random.Next(2) == 0) await patience!.CancelAsync();
            else if (isCancelled) ThreadPool.UnsafeQueueUserWorkItem(static source => TryCancel(source), patience!, preferLocal: false);
            await CheckAsync(pending, behaviour, number, patience, isCancelled);
        }
    }

    private static async Task CheckAsync(ValueTask<int> pending, Behaviour behaviour, int number, CancellationTokenSource? patience, bool isCancelled)
    {
        CancellationToken token = patience?.Token ?? CancellationToken.None;
        try
        {
            int result = await pending;
            Assert.That(result, Is.EqualTo(number), "a caller gets its own result");
            Assert.That(behaviour, Is.AnyOf(Behaviour.CompleteAtOnce, Behaviour.CompleteElsewhere, Behaviour.CompleteLate), "a result where the handler gave one");
        }
        catch (BusRemoteException failure)
        {
            Assert.That(failure.RemoteMessage, Is.EqualTo(Text(number)), "a caller gets its own failure");
            Assert.That(behaviour, Is.AnyOf(Behaviour.FailAtOnce, Behaviour.FailElsewhere), "a failure where the handler failed");
        }
        catch (BusTimeoutException)
        {
            Assert.That(behaviour, Is.Not.AnyOf(Behaviour.CompleteAtOnce, Behaviour.FailAtOnce), "a deadline only where the handler suspended");
        }
        catch (OperationCanceledException cancellation)
        {
            Assert.That(isCancelled, Is.True, "a cancellation only where the caller cancelled");
            Assert.That(cancellation.CancellationToken, Is.EqualTo(token), "a caller gets its own cancellation");
        }
    }

    private ValueTask<int> HandleAsync(int number, CancellationToken cancellationToken)
    {
        switch ((Behaviour)(number % 6))
        {
            case Behaviour.CompleteAtOnce:
                return new(number);
            case Behaviour.FailAtOnce:
                throw new InvalidOperationException(Text(number));
            case Behaviour.CompleteElsewhere:
                return ElsewhereAsync(number, fails: false);
            case Behaviour.FailElsewhere:
                return ElsewhereAsync(number, fails: true);
            case Behaviour.CompleteLate:
                TaskCompletionSource<int> completion = new();
                _completable.Enqueue((completion, number));
                return new(completion.Task);
            default:
                return new(Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken).ContinueWith(
                    static (_, state) => (int)state!, number, cancellationToken, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default));
        }
    }

    private static async ValueTask<int> ElsewhereAsync(int number, bool fails)
    {
        await Task.Yield();
        return fails ? throw new InvalidOperationException(Text(number)) : number;
    }

    private void PassTime()
    {
        while (!_isOver)
        {
            _clock.Advance(CallTimeout / 16);
            Thread.Yield();
        }
    }

    private void CompleteOthers()
    {
        while (!_isOver)
        {
            if (_completable.TryDequeue(out (TaskCompletionSource<int> Completion, int Number) one)) one.Completion.TrySetResult(one.Number);
            Thread.Yield();
        }
    }

    private static void TryCancel(CancellationTokenSource source)
    {
        try
        {
            source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The call ended before this thread came to cancel it, and its caller has cleaned up.
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
