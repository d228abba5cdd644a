namespace Bus.Runtime.Tests.Units;

public sealed class ListenerClasses
{
    [Test]
    public async Task Every_marked_method_listens()
    {
        MailListeners listeners = new();
        await using BusClient bus = await InProcess.ConnectAsync();
        IReadOnlyList<IBusListener> started = await bus.ListenAsync(listeners);

        await bus.Auth.UserRegistered.FireAsync(new("sally"));
        await bus.Auth.UserDeleted.FireAsync(new("tom"));

        Assert.That(started.Select(static listener => listener.Name), Is.EqualTo(new[] { "send_welcome", "good_riddance" }), "names come from methods and attributes");
        Assert.That(
            await listeners.Sent.WaitForCount(2, Expect.Patience, "both mails"), Is.EquivalentTo(new[] { "welcome sally", "good riddance tom" }), "each event at its method");
    }

    [Test]
    public async Task If_one_cannot_start_the_others_stop()
    {
        await using BusClient bus = await InProcess.ConnectAsync();
        await bus.Auth.UserRegistered.ListenAsync("good_riddance", static _ => default);

        await Expect.FailureAsync<BusConfigurationException>(async () => await bus.ListenAsync(new MailListeners()), "a class one of whose names is taken");

        IBusListener free = await bus.Auth.UserRegistered.ListenAsync("send_welcome", static _ => default);
        Assert.That(free.Name, Is.EqualTo("send_welcome"), "the name of the listener that had started is free again");
    }

    [Test]
    public async Task Options_are_for_each_of_them()
    {
        await using BusClient bus = await InProcess.ConnectAsync();

        BusConfigurationException refusal = await Expect.FailureAsync<BusConfigurationException>(
            async () => await bus.ListenAsync(new MailListeners(), new ListenOptions { Concurrency = 0 }), "options out of range");

        refusal.Says(what: "ListenOptions.Concurrency is 0", where: "Listener 'send_welcome'", whatToDo: "Set it to a value from 1 to");
    }
}

internal sealed partial class MailListeners
{
    public Recording<string> Sent { get; } = new();

    [BusListener<IAuthApi>(nameof(IAuthApi.UserRegistered))]
    public ValueTask SendWelcomeAsync(UserRegistered e, EventContext context, CancellationToken cancellationToken)
    {
        Sent.Add($"welcome {e.Username}");
        return default;
    }

    [BusListener<IAuthApi>(nameof(IAuthApi.UserDeleted), Name = "good_riddance")]
    public Task SayGoodbyeAsync(UserRegistered e)
    {
        Sent.Add($"good riddance {e.Username}");
        return Task.CompletedTask;
    }
}
