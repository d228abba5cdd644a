using Bus.Descriptors;

namespace Bus.Runtime.Tests.Units;

/// <summary>What users stand in for in their own tests: an event, an API, a bus.</summary>
public sealed class Fakes
{
    [Test]
    public async Task An_event_can_be_written_by_hand()
    {
        FakeEvent<UserRegistered> @event = new();
        IBusListener listener = await @event.ListenAsync("welcome", static _ => default);

        await @event.FireAsync(new("sally"));

        Assert.That((listener.Name, @event.Fired.Single().Username), Is.EqualTo(("welcome", "sally")), "short forms end in the one method");
    }

    [Test]
    public async Task A_fake_bus_hands_out_a_fake_api_through_the_generated_property()
    {
        FakeAuth auth = new();
        IBus bus = new FakeBus(auth);

        Assert.That(bus.Auth, Is.SameAs(auth), "the property asks the bus");
        Assert.That(await bus.Auth.EchoAsync(7), Is.EqualTo(70), "the fake's answer");
        Assert.That(bus.Auth.With(new CallOptions { Timeout = TimeSpan.FromSeconds(1) }), Is.SameAs(auth), "options change nothing on a fake");
    }

    [Test]
    public async Task A_service_attached_to_a_fake_bus_fires_there()
    {
        FakeAuth auth = new();
        AuthService service = new();
        ((IBusEventSource)service).Attach(new FakeBus(auth));

        await service.UserRegistered.FireAsync(new("sally"));

        Assert.That(((FakeEvent<UserRegistered>)auth.UserRegistered).Fired.Select(static e => e.Username), Is.EqualTo(new[] { "sally" }), "what was fired");
    }

    [Test]
    public async Task A_fake_api_without_partial_can_be_served()
    {
        await using BusClient bus = await InProcess.ConnectAsync();
        await bus.ServeAsync<IAuthApi>(new FakeAuth());

        Assert.That(await bus.Auth.EchoAsync(7), Is.EqualTo(70), "the fake's answer");
    }

    private sealed class FakeEvent<T> : BusEvent<T>
    {
        public List<T> Fired { get; } = [];

        public override ValueTask FireAsync(T payload, CancellationToken cancellationToken = default)
        {
            Fired.Add(payload);
            return default;
        }

        public override ValueTask<IBusListener> ListenAsync(
            string name, Func<T, EventContext, CancellationToken, ValueTask> handler, ListenOptions? options = null, CancellationToken cancellationToken = default)
            => new(new FakeListener(name));
    }

    private sealed record FakeListener(string Name) : IBusListener
    {
        public string Event => "auth.user_registered";

        public string Group => $"tests-{Name}";

        public IDeadLetters DeadLetters => throw new NotSupportedException();

        public Task Completion => Task.CompletedTask;

        public ValueTask DisposeAsync() => default;
    }

    private sealed class FakeAuth : IAuthApi
    {
        public BusEvent<UserRegistered> UserRegistered { get; } = new FakeEvent<UserRegistered>();

        public BusEvent<UserRegistered> UserDeleted { get; } = new FakeEvent<UserRegistered>();

        public ValueTask<bool> CheckPasswordAsync(string user, string password, CancellationToken cancellationToken = default) => new(true);

        public ValueTask<int> EchoAsync(int number, CancellationToken cancellationToken = default) => new(10 * number);

        public ValueTask<object> MakeAsync(int number, CancellationToken cancellationToken = default) => new(this);

        public ValueTask TouchAsync(string? note, CancellationToken cancellationToken = default) => default;
    }

    private sealed class FakeBus(IAuthApi auth) : IBus
    {
        public T Api<T>()
            where T : class, IBusApi<T>
            => auth as T ?? throw new NotSupportedException();

        public ValueTask<IAsyncDisposable> ServeAsync<T>(T service, CancellationToken cancellationToken = default)
            where T : class, IBusApi<T>
            => throw new NotSupportedException();

        public IBusDeadLetters DeadLetters => throw new NotSupportedException();

        public IBus With(CallOptions options) => this;
    }
}
