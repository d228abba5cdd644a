namespace Bus.Runtime.Tests.Units;

/// <summary>What a failure under <see cref="OnError.Stop"/> does to the rest of the bus.</summary>
public sealed class StoppingListeners
{
    private static readonly InvalidOperationException Failure = new("no mail today");
    private static readonly ListenOptions StopAtOnce = new() { OnError = OnError.Stop, Retry = RetryPolicy.None };

    [Test]
    public async Task The_exception_names_event_listener_and_remedy()
    {
        await using BusClient bus = await InProcess.ConnectAsync();
        Recording<BusEventId> ids = new();
        IBusListener failing = await bus.Auth.UserRegistered.ListenAsync("welcome", (_, context, _) =>
        {
            ids.Add(context.Id);
            throw Failure;
        }, StopAtOnce);

        await bus.Auth.UserRegistered.FireAsync(new("sally"));

        BusListenerException stopped = await Expect.FailureAsync<BusListenerException>(() => bus.Completion, "the bus's completion");
        stopped.Says(what: "no mail today", where: "Listener 'welcome' of auth.user_registered failed on event " + ids.Items[0], whatToDo: "Mend the handler and start again");
        Assert.That((stopped.Event, stopped.Listener, stopped.Id), Is.EqualTo(("auth.user_registered", "welcome", ids.Items[0])), "the parts are there for programs");
        Assert.That(stopped.InnerException, Is.SameAs(Failure), "so is the handler's exception");
        Assert.That(await Expect.FailureAsync<BusListenerException>(() => failing.Completion, "the listener's completion"), Is.SameAs(stopped), "one failure");
    }

    [Test]
    public async Task Every_listener_of_the_bus_stops()
    {
        Recording<int> handled = new();
        await using BusClient bus = await InProcess.ConnectAsync();
        await bus.Auth.UserRegistered.ListenAsync("failing", static _ => throw Failure, StopAtOnce);
        IBusListener other = await bus.Auth.UserDeleted.ListenAsync("other", payload =>
        {
            handled.Add(payload.Number);
            return ValueTask.CompletedTask;
        });
        await bus.Auth.UserDeleted.FireAsync(new("before", 1));
        await handled.WaitForCount(1, Expect.Patience, "the event before the failure");

        await bus.Auth.UserRegistered.FireAsync(new("sally"));
        await Expect.FailureAsync<BusListenerException>(() => other.Completion, "the other listener to stop");
        await bus.Auth.UserDeleted.FireAsync(new("after", 2));
        await bus.DisposeAsync().Soon("the bus to stop");

        Assert.That(handled.Items, Is.EqualTo(new[] { 1 }), "nothing was taken after the failure");
    }

    [Test]
    public async Task The_bus_takes_no_new_listener_but_still_calls_and_serves()
    {
        await using BusClient bus = await InProcess.ConnectAsync();
        await bus.ServeAsync<IAuthApi>(new AuthService());
        await bus.Auth.UserRegistered.ListenAsync("failing", static _ => throw Failure, StopAtOnce);
        await bus.Auth.UserRegistered.FireAsync(new("sally"));
        await Expect.FailureAsync<BusListenerException>(() => bus.Completion, "the bus's completion");

        BusConfigurationException refusal = await Expect.FailureAsync<BusConfigurationException>(
            async () => await bus.Auth.UserDeleted.ListenAsync("late", static _ => default), "a listener after the failure");

        refusal.Says(what: "takes no listeners any more", where: "Listener 'failing' of auth.user_registered", whatToDo: "Mend the handler");
        Assert.That(await bus.Auth.EchoAsync(7), Is.EqualTo(7), "calls go on until the worker ends");
    }

    [Test]
    public async Task The_event_stays_for_the_next_worker_with_its_id_and_the_next_attempt()
    {
        string url = InProcess.NewUrl();
        Recording<(BusEventId Id, int Attempt)> seen = new();
        await using BusClient firing = await InProcess.ConnectAsync(url, "firing");
        BusClient first = await InProcess.ConnectAsync(url, "worker");
        await first.Auth.UserRegistered.ListenAsync("welcome", (_, context, _) =>
        {
            seen.Add((context.Id, context.Attempt));
            throw Failure;
        }, StopAtOnce);
        await firing.Auth.UserRegistered.FireAsync(new("sally"));
        await Expect.FailureAsync<BusListenerException>(() => first.Completion, "the first worker's completion");
        await first.DisposeAsync().Soon("the first worker to stop");

        await using BusClient second = await InProcess.ConnectAsync(url, "worker");
        await second.Auth.UserRegistered.ListenAsync("welcome", (_, context, _) =>
        {
            seen.Add((context.Id, context.Attempt));
            return ValueTask.CompletedTask;
        });

        IReadOnlyList<(BusEventId Id, int Attempt)> all = await seen.WaitForCount(2, Expect.Patience, "the second delivery");
        Assert.That(all[1], Is.EqualTo((all[0].Id, 2)), "the same event, once more");
    }

    [Test]
    public async Task A_disposed_listener_and_a_disposed_bus_complete_without_failure()
    {
        BusClient bus = await InProcess.ConnectAsync();
        IBusListener disposed = await bus.Auth.UserRegistered.ListenAsync("disposed", static _ => default);
        IBusListener left = await bus.Auth.UserRegistered.ListenAsync("left to the bus", static _ => default);

        await disposed.DisposeAsync().Soon("the listener to stop");
        Assert.That((disposed.Completion.IsCompletedSuccessfully, left.Completion.IsCompleted), Is.EqualTo((true, false)), "one of two");
        await bus.DisposeAsync().Soon("the bus to stop");

        await left.Completion.Soon("the other listener's completion");
        await bus.Completion.Soon("the bus's completion");
    }
}
