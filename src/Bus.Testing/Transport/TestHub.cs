using Bus.Descriptors;
using Bus.Dispatch;
using Bus.Listening;

namespace Bus.Testing;

/// <summary>What the clients of one test bus share.</summary>
internal sealed class TestHub : IAsyncDisposable
{
    private readonly List<TestService> _services = [];
    private readonly Dictionary<string, TestTopic> _topics = [];
    private readonly CancellationTokenSource _released = new();
    private readonly string _name = TestHubs.NewName();
    private volatile bool _isClosed;

    public TestHub(TestBusOptions options, ContractProbe probe)
    {
        (Options, Probe, Time) = (options, probe, new ManualTimeProvider(options.StartTime));
        TestHubs.Add(_name, this);
    }

    /// <summary>Guards services, topics, groups and consumers. No code of a user runs under it.</summary>
    public Lock Gate { get; } = new();

    public string Url => $"{TestTransportFactory.Scheme}://{_name}";

    public TestBusOptions Options { get; }

    public ContractProbe Probe { get; }

    public ManualTimeProvider Time { get; }

    public Records Records { get; } = new();

    public Scripts Scripts { get; } = new();

    public Activities Activities { get; } = new();

    public BusConnectionException Gone => new($"The test bus at {Url} was disposed, or this client of it. Dispose it later, or await what still uses it.");

    public bool IsClosed => _isClosed;

    /// <summary>Lets a call wait for nothing but time.</summary>
    public async Task<TResult> ParkAsync<TResult>(RecordedCall call, CallContext context)
    {
        // It waits for the test to turn the clock, so the bus is quiet meanwhile.
        Activities.End(call);
        using CancellationTokenSource ends = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, _released.Token);
        try
        {
            await Task.Delay(context.Timeout, Time, ends.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.CancellationToken.IsCancellationRequested)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
        }
        catch (OperationCanceledException)
        {
            throw Gone;
        }
        throw new BusTimeoutException(call.Api, call.Rpc, context.Timeout);
    }

    public BusNotServedException NotServed(RpcDescriptor rpc) => Transports.NotServed.Api(rpc, Url, ServedApis());

    public void Add(TestService service)
    {
        lock (Gate)
        {
            if (_services.Find(other => other.Api == service.Api && other.Service != service.Service) is { } taken)
                throw new BusConfigurationException(
                    $"API '{service.Api}' is served on {Url} by service '{taken.Service}' already, so service '{service.Service}' cannot serve it too. " +
                    "An API has one service: stop one of them, or give both workers the same BusOptions.Service.");
            _services.Add(service);
        }
    }

    public void Remove(TestService service)
    {
        lock (Gate) _services.Remove(service);
    }

    /// <summary>Finds who serves an API and enters there, so that the service cannot end between the two.</summary>
    public TestService? Enter(string api)
    {
        lock (Gate) return _services.Find(service => service.Api == api && service.TryEnter());
    }

    public TestTopic<T> Topic<T>(EventDescriptor<T> @event)
    {
        lock (Gate)
        {
            if (!_topics.TryGetValue(@event.FullName, out TestTopic? topic)) _topics[@event.FullName] = topic = new TestTopic<T>(this, @event);
            return topic as TestTopic<T> ?? throw new BusConfigurationException(
                $"Event {@event.FullName} is declared twice in this process, by {@event.Api.Contract} and {topic.Event.Api.Contract}, with different " +
                "payloads. On a test bus both sides must share one contract: reference the same project.");
        }
    }

    public ITestLetters? FindLetters(string @event, string group)
    {
        lock (Gate) return _topics.GetValueOrDefault(@event)?.FindLetters(group);
    }

    /// <summary>Every group of every event.</summary>
    public IReadOnlyList<(string Event, string Group)> Groups()
    {
        lock (Gate) return [.. _topics.Values.SelectMany(static topic => topic.GroupNames.Select(group => (topic.Event.FullName, group)))];
    }

    public void CheckGroup(EventListener listener, EventDescriptor @event)
    {
        lock (Gate)
        {
            foreach (TestTopic topic in _topics.Values)
                if (topic.Event.Api.Name == @event.Api.Name && topic.Event.FullName != @event.FullName && topic.HasGroup(listener.Group))
                    throw new BusConfigurationException(
                        $"Listener '{listener.Name}' of {@event.FullName} shares the group '{listener.Group}' with a listener of {topic.Event.FullName} on {Url}. " +
                        "A listener's name is unique per API within a service. Choose another name.");
        }
    }

    /// <summary>A client leaves: its consumers' unfinished events go back, its fires that wait for room fail.</summary>
    public void Abandon(TestTransport transport)
    {
        lock (Gate)
        {
            foreach (TestTopic topic in _topics.Values) topic.Abandon(transport);
        }
    }

    /// <summary>Delivers an event by hand and waits for what becomes of it, turning the clock by the waits between attempts.</summary>
    public async Task<Delivery[]> DeliverAsync<T>(
        EventDescriptor<T> @event, T payload, BusEventId id, int attempt, DeliverOptions options, CancellationToken cancellationToken)
    {
        Task<Delivery[]> delivered = Task.WhenAll(Topic(@event).Deliver(payload, id, attempt, options));
        string Problem() => StillRunning($"the delivery of {@event.FullName} {Display.Of(payload)}");
        if (options.TurnClock)
            do await RealTime.WaitAsync(Task.WhenAny(delivered, Activities.WhenQuiet()), Options.QuietLimit, Problem, cancellationToken).ConfigureAwait(false);
            while (!delivered.IsCompleted && TryTurnToRetry());
        await RealTime.WaitAsync(delivered, Options.QuietLimit, Problem, cancellationToken).ConfigureAwait(false);
        return await delivered.ConfigureAwait(false);
    }

    /// <summary>Turns the clock until no listener waits for its next attempt.</summary>
    public async Task FinishRetriesAsync(CancellationToken cancellationToken)
    {
        do await WhenQuietAsync(cancellationToken).ConfigureAwait(false);
        while (TryTurnToRetry());
    }

    private bool TryTurnToRetry()
    {
        if (Activities.NextRetry is not { } due) return false;
        TimeSpan wait = due - Time.Elapsed;
        if (wait > TimeSpan.Zero) Time.Advance(wait);
        return true;
    }

    /// <summary>Waits until no call and no delivery runs and none waits for a listener that lives.</summary>
    public Task WhenQuietAsync(CancellationToken cancellationToken)
        => RealTime.WaitAsync(Activities.WhenQuiet(), Options.QuietLimit, () => StillRunning("the bus to be quiet"), cancellationToken);

    /// <summary>Waits until an event was fired so many times.</summary>
    public Task WhenFiredAsync(EventDescriptor @event, int count, CancellationToken cancellationToken) => RealTime.WaitAsync(
        Records.WhenFired(@event, count), Options.QuietLimit,
        () => $"{StillRunning($"{@event.FullName} to be fired {count} times")}\nFired up to now:\n{Display.Lines(Records.Fired)}", cancellationToken);

    /// <summary>Ends calls that wait for nothing but time: nobody turns the clock any more.</summary>
    public Task ReleaseParkedAsync() => _released.CancelAsync();

    /// <summary>Takes no more clients, calls and fires.</summary>
    public async ValueTask DisposeAsync()
    {
        _isClosed = true;
        TestHubs.Remove(_name);
        await _released.CancelAsync().ConfigureAwait(false);
        await Probe.DisposeAsync().ConfigureAwait(false);
        _released.Dispose();
    }

    private string StillRunning(string what) =>
        $"Waited {Options.QuietLimit.TotalSeconds:0.###} s of real time for {what} on {Url}, but this still runs:\n{Display.Lines(Activities.Running)}\n" +
        $"The clock stands still at {Time.GetUtcNow():u}{(Time.NextTimer is { } next ? $", and its next timer is due in {next}" : "")}. If one of these waits " +
        "for time to pass, turn it with bus.Time.Advance(…). If they are right to take so long, set TestBusOptions.QuietLimit.";

    private string[] ServedApis()
    {
        lock (Gate) return [.. _services.Select(static service => service.Api).Distinct().Order(StringComparer.Ordinal)];
    }
}
