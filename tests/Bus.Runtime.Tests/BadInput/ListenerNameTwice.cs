namespace Bus.Runtime.Tests.BadInput;

public sealed class ListenerNameTwice
{
    private static readonly Func<UserRegistered, ValueTask> Ignore = static _ => default;

    [Test]
    public async Task Of_the_same_event_on_one_bus()
    {
        await using BusClient bus = await InProcess.ConnectAsync();
        await bus.Auth.UserRegistered.ListenAsync("welcome", Ignore);

        BusConfigurationException refusal = await Expect.FailureAsync<BusConfigurationException>(
            async () => await bus.Auth.UserRegistered.ListenAsync("welcome", Ignore), "the same name for the same event");

        refusal.Says(what: "API 'auth' has a listener 'welcome'", where: "on this bus already, of auth.user_registered", whatToDo: "Choose another name");
        Assert.That(refusal.Message, Does.Contain("'tests-welcome'"), "the message names the group that both would share");
    }

    [Test]
    public async Task Of_another_event_of_the_api_on_one_bus()
    {
        await using BusClient bus = await InProcess.ConnectAsync();
        await bus.Auth.UserRegistered.ListenAsync("welcome", Ignore);

        BusConfigurationException refusal = await Expect.FailureAsync<BusConfigurationException>(
            async () => await bus.Auth.UserDeleted.ListenAsync("welcome", Ignore), "the same name for another event");

        refusal.Says(what: "API 'auth' has a listener 'welcome'", where: "of auth.user_registered", whatToDo: "Choose another name");
    }

    [Test]
    public async Task Of_another_event_by_another_worker_of_the_service()
    {
        string url = InProcess.NewUrl();
        await using BusClient first = await InProcess.ConnectAsync(url, "mails");
        await using BusClient second = await InProcess.ConnectAsync(url, "mails");
        await first.Auth.UserRegistered.ListenAsync("welcome", Ignore);

        BusConfigurationException refusal = await Expect.FailureAsync<BusConfigurationException>(
            async () => await second.Auth.UserDeleted.ListenAsync("welcome", Ignore), "the same name for another event by another worker");

        refusal.Says(
            what: "Listener 'welcome' of auth.user_deleted shares the group 'mails-welcome'", where: $"auth.user_registered on {url}",
            whatToDo: "Choose another name");
    }

    [Test]
    public async Task Is_free_again_after_a_refusal_by_the_transport()
    {
        string url = InProcess.NewUrl();
        await using BusClient first = await InProcess.ConnectAsync(url, "mails");
        await using BusClient second = await InProcess.ConnectAsync(url, "mails");
        await first.Auth.UserRegistered.ListenAsync("welcome", Ignore);
        await Expect.FailureAsync<BusConfigurationException>(
            async () => await second.Auth.UserDeleted.ListenAsync("welcome", Ignore), "the same name for another event");

        IBusListener listener = await second.Auth.UserRegistered.ListenAsync("welcome", Ignore);

        Assert.That(listener.Group, Is.EqualTo("mails-welcome"), "as another worker it may share the first one's group");
    }

    [Test]
    public async Task Is_free_again_after_the_listener_is_disposed()
    {
        await using BusClient bus = await InProcess.ConnectAsync();
        IBusListener first = await bus.Auth.UserRegistered.ListenAsync("welcome", Ignore);
        await first.DisposeAsync().Soon("the listener to stop");

        IBusListener second = await bus.Auth.UserDeleted.ListenAsync("welcome", Ignore);

        Assert.That(second.Event, Is.EqualTo("auth.user_deleted"), "the name was free");
    }
}
