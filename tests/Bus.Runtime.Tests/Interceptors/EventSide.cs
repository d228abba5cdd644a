using Bus.Descriptors;
using Bus.Dispatch;

namespace Bus.Runtime.Tests.Interceptors;

/// <summary>What interceptors around fires and handlers may do.</summary>
public sealed class EventSide
{
    [Test]
    public async Task A_fire_interceptor_may_change_the_payload()
        => Assert.That(await FireAndHandleAsync(new Renamer("in fire")), Is.EqualTo("in fire"), "the listener got another payload");

    [Test]
    public async Task A_handle_interceptor_may_change_the_payload()
        => Assert.That(await FireAndHandleAsync(new HandlingRenamer("in handle")), Is.EqualTo("in handle"), "the handler got another payload");

    [Test]
    public async Task A_fire_interceptor_may_swallow_the_event()
    {
        Recording<string> handled = new();
        await using BusClient bus = await InProcess.ConnectAsync(static options => options.Interceptors.Add(new Swallower("sally")));
        await ListenAsync(bus, handled);

        await bus.Auth.UserRegistered.FireAsync(new("sally"));
        await bus.Auth.UserRegistered.FireAsync(new("tom"));

        Assert.That(await handled.WaitForCount(1, Expect.Patience, "the second event"), Is.EqualTo(new[] { "tom" }), "only what passed");
    }

    [Test]
    public async Task A_handle_interceptor_that_skips_the_handler_has_handled_the_event()
    {
        Recording<string> handled = new();
        await using BusClient bus = await InProcess.ConnectAsync(static options => options.Interceptors.Add(new Skipper("sally")));
        await ListenAsync(bus, handled);

        await bus.Auth.UserRegistered.FireAsync(new("sally"));
        await bus.Auth.UserRegistered.FireAsync(new("tom"));

        Assert.That(await handled.WaitForCount(1, Expect.Patience, "the second event"), Is.EqualTo(new[] { "tom" }), "the skipped one is acknowledged");
    }

    [Test]
    public async Task What_a_fire_interceptor_throws_reaches_the_firer_unchanged()
    {
        FormatException thrown = new("the policy says no");
        await using BusClient bus = await InProcess.ConnectAsync(options => options.Interceptors.Add(new FireThrower(thrown)));

        FormatException caught = await Expect.FailureAsync<FormatException>(
            async () => await bus.Auth.UserRegistered.FireAsync(new("sally")), "an interceptor that throws");

        Assert.That(caught, Is.SameAs(thrown), "unchanged");
    }

    [Test]
    public async Task What_a_handle_interceptor_throws_is_the_handlers_failure()
    {
        using RecordingLoggerFactory logs = new();
        await using BusClient bus = await InProcess.ConnectAsync(options =>
        {
            options.LoggerFactory = logs;
            options.Interceptors.Add(new HandleThrower());
        });
        await bus.Auth.UserRegistered.ListenAsync("welcome", static _ => default, new ListenOptions { OnError = OnError.Log, Retry = RetryPolicy.None });

        await bus.Auth.UserRegistered.FireAsync(new("sally"));

        await logs.Entries.When(static entries => entries.Any(static entry => entry.Id.Id == 301 && entry.Exception is FormatException)).Soon("the log entry");
    }

    private static async Task<string> FireAndHandleAsync(object interceptor)
    {
        Recording<string> handled = new();
        await using BusClient bus = await InProcess.ConnectAsync(options => options.Interceptors.Add(interceptor));
        await ListenAsync(bus, handled);
        await bus.Auth.UserRegistered.FireAsync(new("sally"));
        return (await handled.WaitForCount(1, Expect.Patience, "the event"))[0];
    }

    private static ValueTask<IBusListener> ListenAsync(BusClient bus, Recording<string> handled)
        => bus.Auth.UserRegistered.ListenAsync("welcome", e =>
        {
            handled.Add(e.Username);
            return ValueTask.CompletedTask;
        });

    private sealed class Renamer(string username) : IFireInterceptor
    {
        public ValueTask FireAsync<T>(EventDescriptor<T> @event, T payload, FireContext context, FireNext next)
            => next.FireAsync(@event, (T)(object)new UserRegistered(username), context);
    }

    private sealed class HandlingRenamer(string username) : IHandleInterceptor
    {
        public ValueTask HandleAsync<T>(
            EventDescriptor<T> @event, T payload, EventContext context, HandleNext<T> next, CancellationToken cancellationToken)
            => next.HandleAsync(@event, (T)(object)new UserRegistered(username), context, cancellationToken);
    }

    private sealed class Swallower(string username) : IFireInterceptor
    {
        public ValueTask FireAsync<T>(EventDescriptor<T> @event, T payload, FireContext context, FireNext next)
            => payload is UserRegistered registered && registered.Username == username ? default : next.FireAsync(@event, payload, context);
    }

    private sealed class Skipper(string username) : IHandleInterceptor
    {
        public ValueTask HandleAsync<T>(
            EventDescriptor<T> @event, T payload, EventContext context, HandleNext<T> next, CancellationToken cancellationToken)
            => payload is UserRegistered registered && registered.Username == username
                ? default
                : next.HandleAsync(@event, payload, context, cancellationToken);
    }

    private sealed class FireThrower(Exception exception) : IFireInterceptor
    {
        public ValueTask FireAsync<T>(EventDescriptor<T> @event, T payload, FireContext context, FireNext next) => throw exception;
    }

    private sealed class HandleThrower : IHandleInterceptor
    {
        public ValueTask HandleAsync<T>(
            EventDescriptor<T> @event, T payload, EventContext context, HandleNext<T> next, CancellationToken cancellationToken)
            => throw new FormatException("not in the mood");
    }
}
