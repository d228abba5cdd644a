namespace Bus.Runtime.Tests.BadInput;

public sealed class UnattachedService
{
    [Test]
    public async Task Firing_says_that_no_bus_serves_it()
    {
        AuthService service = new();

        BusConfigurationException failure = await Expect.FailureAsync<BusConfigurationException>(
            async () => await service.UserRegistered.FireAsync(new("sally")), "a fire from a service that no bus serves");

        failure.Says(
            what: "Bus.Runtime.Tests.AuthService used its event auth.user_registered", where: "before any bus served it",
            whatToDo: "Serve it first with bus.ServeAsync(…)");
        Assert.That(failure.Message, Does.Contain("((IBusEventSource)service).Attach(bus)"), "tests are told their way");
    }

    [Test]
    public async Task Listening_says_the_same()
    {
        AuthService service = new();

        BusConfigurationException failure = await Expect.FailureAsync<BusConfigurationException>(
            async () => await service.UserDeleted.ListenAsync("welcome", static _ => default), "a listener of a service that no bus serves");

        failure.Says(what: "its event auth.user_deleted", where: "before any bus served it", whatToDo: "Serve it first");
    }

    [Test]
    public async Task Attached_by_hand_it_fires()
    {
        await using BusClient bus = await InProcess.ConnectAsync();
        Recording<string> handled = new();
        await bus.Auth.UserRegistered.ListenAsync("welcome", e =>
        {
            handled.Add(e.Username);
            return ValueTask.CompletedTask;
        });
        AuthService service = new();
        ((IBusEventSource)service).Attach(bus);
        ((IBusEventSource)service).Attach(bus);

        await service.UserRegistered.FireAsync(new("sally"));

        Assert.That(await handled.WaitForCount(1, Expect.Patience, "the event"), Is.EqualTo(new[] { "sally" }), "what was fired");
    }
}
