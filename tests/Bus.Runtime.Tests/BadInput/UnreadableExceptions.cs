namespace Bus.Runtime.Tests.BadInput;

/// <summary>An exception is its author's code, too: one that throws when it is read is a failure like any other.</summary>
public sealed class UnreadableExceptions
{
    private const string Unreadable = "(the exception cannot be read: FormatException)";

    [Test]
    public async Task Of_a_handler_reach_the_caller([Values] bool atOnce)
    {
        await using BusClient bus = await InProcess.ConnectAsync(static options => options.DetailedErrors = true);
        await bus.ServeAsync<IAuthApi>(new AuthService { Echo = async (number, _) => { if (!atOnce) await Task.Yield(); throw new Riddle(); } });

        BusRemoteException failure = await Expect.FailureAsync<BusRemoteException>(async () => await bus.Auth.EchoAsync(7), "a call whose handler throws a riddle");

        Assert.That((failure.RemoteType, failure.RemoteMessage), Is.EqualTo((nameof(Riddle), Unreadable)));
    }

    [Test]
    public async Task Of_a_listener_become_dead_letters([Values] bool atOnce)
    {
        using RecordingLoggerFactory logs = new();
        await using BusClient bus = await InProcess.ConnectAsync(options => options.LoggerFactory = logs);
        Recording<int> attempts = new();
        IBusListener listener = await bus.Auth.UserRegistered.ListenAsync("welcome", async (_, context, _) =>
        {
            attempts.Add(context.Attempt);
            if (!atOnce) await Task.Yield();
            throw new Riddle();
        }, new ListenOptions { Retry = new RetryPolicy { MaxAttempts = 2, FirstDelay = TimeSpan.Zero } });

        await bus.Auth.UserRegistered.FireAsync(new("x", 1));
        await bus.Auth.UserRegistered.FireAsync(new("y", 2));

        await attempts.WaitForCount(4, Expect.Patience, "both events, twice");
        await bus.DisposeAsync();
        Assert.That(logs.Entries.Items.Count(static entry => entry.Id.Id == 308), Is.EqualTo(2), "both are buried, and the listener goes on");
        Assert.That(bus.Completion.IsCompletedSuccessfully, Is.True);
        Assert.That(listener.Completion.IsCompletedSuccessfully, Is.True);
    }

    private sealed class Riddle : Exception
    {
        public override string Message => throw new FormatException("no");

        public override string? StackTrace => throw new FormatException("no");

        public override string ToString() => throw new FormatException("no");
    }
}
