using Bus.Descriptors;
using Bus.Transports;

namespace Bus.Testing;

/// <summary>
/// A bus for tests. It records calls and events, answers calls by scripts, delivers events by hand, and its time stands still until the
/// test turns it. Everything else is the real thing: proxies, deadlines, interceptors, listeners and services run as on any bus, over a
/// transport that hands things over as a wire does. Thread-safe; parallel tests start one each.
/// </summary>
public sealed class TestBus : IBus, IAsyncDisposable
{
    private const string DefaultService = "test";
    private const int StepsOfShutdown = 20;
    private static readonly TimeSpan RealStepOfShutdown = TimeSpan.FromMilliseconds(50);

    private readonly Lock _gate = new();
    private readonly List<BusClient> _clients = [];
    private BusClient _own = null!;
    private TimeSpan _longestShutdown;
    private Task? _disposal;

    private TestBus(TestHub hub) => Hub = hub;

    /// <summary>Where other clients, such as those of an application under test, connect to this bus: <c>test://bus-1</c>.</summary>
    public string Url => Hub.Url;

    /// <summary>The clock of this bus: deadlines, backoffs and times of events go by it.</summary>
    public ManualTimeProvider Time => Hub.Time;

    /// <summary>The calls that any client of this bus made.</summary>
    public RecordedCalls Calls => new(Hub, captured: null, Hub.Records.Calls, "any RPC");

    /// <summary>The events that any client of this bus fired.</summary>
    public IReadOnlyList<FiredEvent> Fired => Hub.Records.Fired;

    /// <summary>What became of events that were delivered to listeners, in the order in which their deliveries ended.</summary>
    public Deliveries Deliveries => new(Hub.Records.Deliveries, seed: null, Hub.Activities.Waiting);

    /// <summary>The dead letters of all groups of this bus, through its own client.</summary>
    public IBusDeadLetters DeadLetters => _own.DeadLetters;

    internal TestHub Hub { get; }

    /// <summary>Starts a bus of its own.</summary>
    /// <param name="configure">Sets options, or null for the defaults.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="BusConfigurationException">An option does not make sense.</exception>
    public static async ValueTask<TestBus> StartAsync(Action<TestBusOptions>? configure = null, CancellationToken cancellationToken = default)
    {
        TestBusOptions options = new();
        configure?.Invoke(options);
        // The generator registers the scheme in programs that it compiles; others may connect too.
        BusTransports.Register(TestTransportFactory.Scheme, typeof(TestTransportFactory), static () => new TestTransportFactory());
        TestHub hub = new(options, await ContractProbe.CreateAsync(cancellationToken).ConfigureAwait(false));
        try
        {
            TestBus bus = new(hub);
            bus._own = await bus.ConnectAsync(DefaultService, options.Client, cancellationToken).ConfigureAwait(false);
            return bus;
        }
        catch
        {
            await hub.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    public T Api<T>()
        where T : class, IBusApi<T>
        => _own.Api<T>();

    /// <inheritdoc/>
    public ValueTask<IAsyncDisposable> ServeAsync<T>(T service, CancellationToken cancellationToken = default)
        where T : class, IBusApi<T>
        => _own.ServeAsync(service, cancellationToken);

    /// <inheritdoc/>
    public IBus With(CallOptions options) => _own.With(options);

    /// <summary>Connects one more client, as another service or as another worker of the same. It is disposed with this bus, or before.</summary>
    /// <param name="service">The name of its service.</param>
    /// <param name="configure">Sets options, or null for the defaults. The clock is this bus's unless they say otherwise.</param>
    /// <param name="cancellationToken">Gives up connecting.</param>
    /// <exception cref="BusConfigurationException">An option does not make sense.</exception>
    public async ValueTask<BusClient> ConnectAsync(string service, Action<BusOptions>? configure = null, CancellationToken cancellationToken = default)
    {
        BusClient client = await BusClient.ConnectAsync(Url, options =>
        {
            options.Service = service;
            configure?.Invoke(options);
            Configure(options);
        }, cancellationToken).ConfigureAwait(false);
        lock (_gate) _clients.Add(client);
        return client;
    }

    /// <summary>
    /// Makes a client that an application under test connects to <see cref="Url"/> wholly a part of the test: gives it the clock of this
    /// bus unless it has another one than the system's, and lets <see cref="Delivery.Failures"/> show what its handlers throw.
    /// </summary>
    /// <param name="options">The client's options. Call this after they are set.</param>
    public void Configure(BusOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.TimeProvider == TimeProvider.System) options.TimeProvider = Time;
        options.Interceptors.Insert(0, new AttemptInterceptor());
        lock (_gate) _longestShutdown = options.ShutdownTimeout > _longestShutdown ? options.ShutdownTimeout : _longestShutdown;
    }

    /// <summary>
    /// Completes when no call and no delivery runs and no event waits for a listener that lives. Calls under
    /// <see cref="RpcScript{TResult}.NeverAnswers"/>, and failed deliveries that wait for their next attempt, do not count: they wait for the test
    /// to turn the clock. What the bus does not see, such as an
    /// application's own timers, it does not wait for.
    /// </summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="BusAssertionException">Something hangs: <see cref="TestBusOptions.QuietLimit"/> passed. It names what still runs.</exception>
    public Task WhenQuietAsync(CancellationToken cancellationToken = default) => Hub.WhenQuietAsync(cancellationToken);

    /// <summary>
    /// Turns the clock, wait by wait, until no listener waits to try an event again and the bus is quiet: each failing event is then
    /// handled, dropped, a dead letter, or its worker has stopped.
    /// </summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="BusAssertionException">Something hangs: <see cref="TestBusOptions.QuietLimit"/> passed. It names what still runs.</exception>
    public Task FinishRetriesAsync(CancellationToken cancellationToken = default) => Hub.FinishRetriesAsync(cancellationToken);

    /// <summary>
    /// Expects that nothing went wrong that the test did not ask for: no call without an answer, and no delivery that was not handled.
    /// Clear the records with <see cref="ForgetRecords"/> once a failure that you expected is asserted.
    /// </summary>
    /// <exception cref="BusAssertionException">Something did.</exception>
    public void AssertNothingUnexpected()
    {
        RecordedCall[] calls = [.. Hub.Records.Calls.Where(static call => !call.IsExpected)];
        Delivery[] deliveries = [.. Hub.Records.Deliveries.Where(static delivery => !delivery.IsHandled)];
        IReadOnlyList<string> waiting = Hub.Activities.Waiting;
        if (calls.Length == 0 && deliveries.Length == 0 && waiting.Count == 0) return;
        throw new BusAssertionException(
            $"Expected nothing unexpected on {Url}, but found {calls.Length} unanswered calls and {deliveries.Length} events that were not handled.\n" +
            $"Unanswered calls:\n{Display.Lines(calls)}\nNot handled:\n{Display.Lines(deliveries)}" +
            (waiting.Count == 0 ? "" : $"\nFailed, and waiting for the next attempt, which bus.FinishRetriesAsync() brings about:\n{Display.Lines(waiting)}"),
            Array.Find(deliveries, static delivery => delivery.Exception is not null)?.Exception);
    }

    /// <summary>Forgets the calls, events and deliveries recorded up to now. Scripts, services and listeners stay.</summary>
    public void ForgetRecords() => Hub.Records.Clear();

    /// <summary>
    /// Stops this bus and the clients that it connected. Handlers that still run are told to stop soon: for them the clock runs now, so that
    /// a shutdown timeout passes in about a second. Wait for <see cref="WhenQuietAsync"/> first to let them finish.
    /// </summary>
    public ValueTask DisposeAsync()
    {
        lock (_gate) _disposal ??= DisposeCoreAsync();
        return new(_disposal);
    }

    private async Task DisposeCoreAsync()
    {
        // Nothing of it runs under the lock, or on the stack of a handler that disposes its own bus.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        await Hub.ReleaseParkedAsync().ConfigureAwait(false);
        BusClient[] clients;
        TimeSpan step;
        lock (_gate) (clients, step) = ([.. _clients], _longestShutdown / StepsOfShutdown);
        Task stopping = Task.WhenAll(clients.Select(static client => client.DisposeAsync().AsTask()));
        while (await Task.WhenAny(stopping, Task.Delay(RealStepOfShutdown)).ConfigureAwait(false) != stopping) Time.Advance(step);
        try
        {
            await stopping.ConfigureAwait(false);
        }
        finally
        {
            await Hub.DisposeAsync().ConfigureAwait(false);
        }
    }
}
