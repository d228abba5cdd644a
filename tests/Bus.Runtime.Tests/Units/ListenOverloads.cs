namespace Bus.Runtime.Tests.Units;

/// <summary>Handlers of every shape bind without a cast. That this file compiles is half of the test.</summary>
public sealed class ListenOverloads
{
    private static readonly Recording<string> Calls = new();

    [Test]
    public async Task Lambdas_and_method_groups_of_every_shape_bind_and_run()
    {
        await using BusClient bus = await InProcess.ConnectAsync();
        BusEvent<UserRegistered> @event = bus.Auth.UserRegistered;
        await @event.ListenAsync("async-1", async e => await AddAsync("async-1", e));
        await @event.ListenAsync("async-2", async (e, token) => await AddAsync("async-2", e, token));
        await @event.ListenAsync("async-3", async (e, context, token) => await AddAsync(context.Listener.Name, e, token));
        await @event.ListenAsync("value-1", e => AddAsync("value-1", e));
        await @event.ListenAsync("value-2", (e, token) => AddAsync("value-2", e, token));
        await @event.ListenAsync("value-3", (e, context, token) => AddAsync(context.Listener.Name, e, token));
        await @event.ListenAsync("task-1", e => AddAsync("task-1", e).AsTask());
        await @event.ListenAsync("task-2", (e, token) => AddAsync("task-2", e, token).AsTask());
        await @event.ListenAsync("task-3", (e, context, token) => AddAsync(context.Listener.Name, e, token).AsTask());
        await @event.ListenAsync("value-group-1", ValueOf1);
        await @event.ListenAsync("value-group-2", ValueOf2);
        await @event.ListenAsync("value-group-3", ValueOf3);
        await @event.ListenAsync("task-group-1", TaskOf1);
        await @event.ListenAsync("task-group-2", TaskOf2);
        await @event.ListenAsync("task-group-3", TaskOf3);
        await @event.ListenAsync("with-options", ValueOf1, new ListenOptions { Concurrency = 2 }, CancellationToken.None);
        await @event.ListenAsync("completed", _ => ValueTask.CompletedTask);
        await @event.ListenAsync("default", static (_, _) => default);

        await @event.FireAsync(new("sally"));

        IReadOnlyList<string> calls = await Calls.WaitForCount(16, Expect.Patience, "every handler");
        Assert.That(calls, Is.EquivalentTo(new[]
        {
            "async-1", "async-2", "async-3", "value-1", "value-2", "value-3", "task-1", "task-2", "task-3",
            "value of 1", "value of 1", "value of 2", "value of 3", "task of 1", "task of 2", "task of 3",
        }), "each ran once");
    }

    [Test]
    public async Task A_handler_that_throws_binds_too()
    {
        await using BusClient bus = await InProcess.ConnectAsync();
        IBusListener listener = await bus.Auth.UserRegistered.ListenAsync(
            "throwing", static _ => throw new InvalidOperationException("no"), new ListenOptions { OnError = OnError.Stop, Retry = RetryPolicy.None });

        await bus.Auth.UserRegistered.FireAsync(new("sally"));

        await Expect.FailureAsync<BusListenerException>(() => listener.Completion, "the handler's failure");
    }

    [Test]
    public async Task Null_handlers_and_events_are_refused()
    {
        await using BusClient bus = await InProcess.ConnectAsync();
        BusEvent<UserRegistered> @event = bus.Auth.UserRegistered, none = null!;

        await Expect.FailureAsync<ArgumentNullException>(async () => await @event.ListenAsync("x", (Func<UserRegistered, ValueTask>)null!), "no handler");
        await Expect.FailureAsync<ArgumentNullException>(async () => await @event.ListenAsync("x", (Func<UserRegistered, CancellationToken, Task>)null!), "no handler");
        await Expect.FailureAsync<ArgumentNullException>(async () => await BusEventExtensions.ListenAsync(none, "x", ValueOf1), "no event");
    }

    private static ValueTask ValueOf1(UserRegistered e) => AddAsync("value of 1", e);

    private static ValueTask ValueOf2(UserRegistered e, CancellationToken token) => AddAsync("value of 2", e, token);

    private static ValueTask ValueOf3(UserRegistered e, EventContext context, CancellationToken token) => AddAsync("value of 3", e, token);

    private static Task TaskOf1(UserRegistered e) => AddAsync("task of 1", e).AsTask();

    private static Task TaskOf2(UserRegistered e, CancellationToken token) => AddAsync("task of 2", e, token).AsTask();

    private static Task TaskOf3(UserRegistered e, EventContext context, CancellationToken token) => AddAsync("task of 3", e, token).AsTask();

    private static async ValueTask AddAsync(string call, UserRegistered payload, CancellationToken token = default)
    {
        await Task.Yield();
        if (payload.Username == "sally" && !token.IsCancellationRequested) Calls.Add(call);
    }
}
