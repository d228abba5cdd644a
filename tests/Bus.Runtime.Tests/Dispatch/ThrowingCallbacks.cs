namespace Bus.Runtime.Tests.Dispatch;

/// <summary>Handlers register callbacks on the tokens they are given; what those throw is their own.</summary>
public sealed class ThrowingCallbacks
{
    private const int CallbackFailed = 201;

    [TestCase(false)]
    [TestCase(true)]
    public async Task At_a_deadline_do_not_stop_other_handlers(bool haveCallersTokens)
    {
        ManualTimeProvider clock = new();
        using RecordingLoggerFactory logs = new();
        using CountdownEvent told = new(3);
        await using BusClient bus = await InProcess.ConnectAsync(options => (options.TimeProvider, options.LoggerFactory) = (clock, logs));
        await bus.ServeAsync<IAuthApi>(new AuthService { Echo = (_, token) => WaitAndThrowAsync(told, token) });
        CancellationTokenSource[] callers = [.. Enumerable.Range(0, 3).Select(static _ => new CancellationTokenSource())];
        Task<int>[] calls = [.. callers.Select((caller, index) => bus.Auth.EchoAsync(index, haveCallersTokens ? caller.Token : default).AsTask())];

        clock.Advance(TimeSpan.FromSeconds(6));

        foreach (Task<int> call in calls) await Expect.FailureAsync<BusTimeoutException>(() => call, "the deadline");
        Assert.That(told.Wait(Expect.Patience), Is.True, "every handler's callback ran");
        await logs.Entries.When(static entries => entries.Any(static entry => entry.Id.Id == CallbackFailed)).Soon("the log entry");
        LogEntry logged = logs.Entries.Items.First(static entry => entry.Id.Id == CallbackFailed);
        Assert.That(logged.Exception?.ToString(), Does.Contain("callback failed"), "the log shows what was thrown");
    }

    [Test]
    public async Task When_the_caller_gives_up_do_not_reach_the_caller()
    {
        using RecordingLoggerFactory logs = new();
        using CountdownEvent told = new(1);
        await using BusClient bus = await InProcess.ConnectAsync(options => options.LoggerFactory = logs);
        await bus.ServeAsync<IAuthApi>(new AuthService { Echo = (_, token) => WaitAndThrowAsync(told, token) });
        using CancellationTokenSource caller = new();
        Task<int> call = bus.Auth.EchoAsync(1, caller.Token).AsTask();

        Assert.That(caller.Cancel, Throws.Nothing, "the caller's own Cancel knows nothing of the handler's callback");

        await Cancellation.OfAsync(call, "the call");
        await logs.Entries.When(static entries => entries.Any(static entry => entry.Id.Id == CallbackFailed)).Soon("the log entry");
    }

    private static async ValueTask<int> WaitAndThrowAsync(CountdownEvent told, CancellationToken token)
    {
        TaskCompletionSource<int> never = new();
        token.Register(() =>
        {
            told.Signal();
            never.TrySetCanceled(token);
            throw new InvalidOperationException("callback failed");
        });
        return await never.Task;
    }
}
