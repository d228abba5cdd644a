namespace Bus.Runtime.Tests.Transports;

/// <summary>In process an event is gone when nobody has ever listened to it; the log says so, once.</summary>
public sealed class FiresThatNobodyHears
{
    private const int NobodyListens = 313;

    [Test]
    public async Task Are_told_once()
    {
        using RecordingLoggerFactory logs = new();
        await using BusClient bus = await InProcess.ConnectAsync(options => options.LoggerFactory = logs);

        await bus.Auth.UserRegistered.FireAsync(new("x", 1));
        await bus.Auth.UserRegistered.FireAsync(new("x", 2));

        Assert.That(logs.Entries.Items.Single(static entry => entry.Id.Id == NobodyListens).Message, Does.Contain("auth.user_registered was fired and nobody listens to it"));
    }

    [Test]
    public async Task Are_not_told_while_somebody_listens()
    {
        using RecordingLoggerFactory logs = new();
        await using BusClient bus = await InProcess.ConnectAsync(options => options.LoggerFactory = logs);
        await bus.Auth.UserRegistered.ListenAsync("welcome", static (_, _, _) => default);

        await bus.Auth.UserRegistered.FireAsync(new("x", 1));

        Assert.That(logs.Entries.Items.Where(static entry => entry.Id.Id == NobodyListens), Is.Empty);
    }
}
