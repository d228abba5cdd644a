namespace Bus.Runtime.Tests.Dispatch;

/// <summary>What a handler still says after its caller was told that the call is over.</summary>
public sealed class LateResults
{
    private const int FailedTooLate = 202;

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_late_failure_is_logged(bool isCancelledByCaller)
    {
        ManualTimeProvider clock = new();
        using RecordingLoggerFactory logs = new();
        TaskCompletionSource<int> completion = new();
        await using BusClient bus = await ServeAsync(clock, logs, completion);
        using CancellationTokenSource caller = new();
        Task<int> call = bus.Auth.EchoAsync(1, caller.Token).AsTask();
        if (isCancelledByCaller) await caller.CancelAsync();
        else clock.Advance(TimeSpan.FromSeconds(6));
        Assert.That(async () => await call.Soon("the caller to be released"), Throws.Exception.Not.TypeOf<TimeoutException>(), "the call is over");

        InvalidOperationException late = new("too late");
        completion.SetException(late);

        await logs.Entries.When(static entries => entries.Any(static entry => entry.Id.Id == FailedTooLate)).Soon("the log entry");
        LogEntry entry = logs.Entries.Items.Single(static entry => entry.Id.Id == FailedTooLate);
        Assert.That(entry.Exception, Is.SameAs(late), "the log shows what the handler threw");
        Assert.That(entry.Message, Does.Contain("auth.echo"), "and names the RPC");
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_late_success_or_cancellation_is_swallowed(bool isSuccess)
    {
        ManualTimeProvider clock = new();
        using RecordingLoggerFactory logs = new();
        TaskCompletionSource<int> completion = new();
        BusClient bus = await ServeAsync(clock, logs, completion);
        Task<int> call = bus.Auth.EchoAsync(1).AsTask();
        clock.Advance(TimeSpan.FromSeconds(6));
        await Expect.FailureAsync<BusTimeoutException>(() => call, "the deadline");

        if (isSuccess) completion.SetResult(7);
        else completion.SetCanceled(CancellationToken.None);
        await bus.DisposeAsync().Soon("the bus to stop");

        Assert.That(logs.Entries.Items.Select(static entry => entry.Id.Id), Has.None.EqualTo(FailedTooLate), "nothing failed");
    }

    [Test]
    public async Task A_late_result_does_not_reach_the_next_call()
    {
        ManualTimeProvider clock = new();
        using RecordingLoggerFactory logs = new();
        TaskCompletionSource<int> late = new();
        await using BusClient bus = await ServeAsync(clock, logs, late);
        Task<int> abandoned = bus.Auth.EchoAsync(1).AsTask();
        clock.Advance(TimeSpan.FromSeconds(6));
        await Expect.FailureAsync<BusTimeoutException>(() => abandoned, "the deadline");
        Task<int> next = bus.Auth.EchoAsync(2).AsTask();

        late.SetResult(7);

        Assert.That(await next.Soon("the next call"), Is.EqualTo(2), "each call has its own result");
    }

    /// <summary>Call 1 is completed by the test, others complete by themselves after a suspension.</summary>
    private static async Task<BusClient> ServeAsync(ManualTimeProvider clock, RecordingLoggerFactory logs, TaskCompletionSource<int> first)
    {
        BusClient bus = await InProcess.ConnectAsync(options => (options.TimeProvider, options.LoggerFactory) = (clock, logs));
        await bus.ServeAsync<IAuthApi>(new AuthService { Echo = (number, _) => number == 1 ? new(first.Task) : LaterAsync(number) });
        return bus;

        static async ValueTask<int> LaterAsync(int number)
        {
            await Task.Yield();
            return number;
        }
    }
}
