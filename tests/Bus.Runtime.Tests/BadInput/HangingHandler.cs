namespace Bus.Runtime.Tests.BadInput;

public sealed class HangingHandler
{
    [Test]
    public async Task The_caller_is_told_that_time_is_up()
    {
        ManualTimeProvider clock = new();
        await using BusClient bus = await InProcess.ConnectAsync(options => options.TimeProvider = clock);
        await bus.ServeAsync<IAuthApi>(new AuthService { Echo = WaitForToken });
        Task<int> call = bus.Auth.EchoAsync(1).AsTask();

        clock.Advance(TimeSpan.FromSeconds(6));

        BusTimeoutException failure = await Expect.FailureAsync<BusTimeoutException>(() => call, "a handler that hangs");
        failure.Says(what: "auth.echo did not answer within 5 s", where: "BusOptions.Apis[\"auth\"].Timeout", whatToDo: "see what keeps the service");
        Assert.That(failure.Timeout, Is.EqualTo(TimeSpan.FromSeconds(5)), "the time that the call was given");
    }

    [Test]
    public async Task A_call_with_its_own_timeout_is_told_that()
    {
        ManualTimeProvider clock = new();
        await using BusClient bus = await InProcess.ConnectAsync(options => options.TimeProvider = clock);
        await bus.ServeAsync<IAuthApi>(new AuthService { Echo = WaitForToken });
        Task<int> call = bus.With(new CallOptions { Timeout = TimeSpan.FromSeconds(1.5) }).Auth.EchoAsync(1).AsTask();

        clock.Advance(TimeSpan.FromSeconds(1.5));

        BusTimeoutException failure = await Expect.FailureAsync<BusTimeoutException>(() => call, "a handler that hangs");
        failure.Says(what: "did not answer within 1.5 s", where: "auth.echo", whatToDo: "Give it longer with");
    }

    [Test]
    public async Task The_caller_that_gives_up_is_told_so()
    {
        await using BusClient bus = await InProcess.ConnectAsync();
        await bus.ServeAsync<IAuthApi>(new AuthService { Echo = WaitForToken });
        using CancellationTokenSource caller = new();
        Task<int> call = bus.Auth.EchoAsync(1, caller.Token).AsTask();

        await caller.CancelAsync();

        OperationCanceledException failure = await Cancellation.OfAsync(call, "a call whose caller gave up");
        failure.Says(what: "The caller cancelled", where: "auth.echo", whatToDo: "whether the service acted is unknown");
        Assert.That(failure.CancellationToken, Is.EqualTo(caller.Token), "the exception carries the caller's own token");
    }

    private static async ValueTask<int> WaitForToken(int number, CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        return number;
    }
}
