using Bus.TestKit;

namespace Bus.Conformance;

/// <summary>
/// One fresh bus over the transport under test. Derive from it for a transport of yours, and derive a sealed class from each
/// fixture: that is all it takes to try every promise on it.
/// </summary>
public abstract class TransportUnderTest : IAsyncDisposable
{
    private readonly List<BusClient> _clients = [];
    private readonly List<Gate> _gates = [];
    private bool _isOver;

    /// <summary>How long a test waits for what was promised.</summary>
    public virtual TimeSpan Patience => TimeSpan.FromSeconds(10);

    /// <summary>How long a test watches that something does not happen.</summary>
    public TimeSpan Quiet => Patience / 50;

    /// <summary>Whether caller and service share objects: an exception's original is its inner exception.</summary>
    public virtual bool IsInProcess => false;

    /// <summary>Whether the transport works while <see cref="BusOptions.TimeProvider"/> stands still.</summary>
    public virtual bool AcceptsManualClock => true;

    /// <summary>Whether the transport can see, and refuses, a second service that serves an API.</summary>
    public virtual bool RefusesSecondService => true;

    /// <summary>Connects one more client to this bus.</summary>
    public async Task<BusClient> ConnectAsync(string service, Action<BusOptions>? configure = null)
    {
        BusClient client = await OpenAsync(options =>
        {
            options.Service = service;
            options.DetailedErrors = false;
            // Tests whose calls hang on purpose must not be hurried by a default on a slow machine.
            options.Timeout = TimeSpan.FromMinutes(5);
            configure?.Invoke(options);
        }).Within(Patience, $"client '{service}' to connect");
        lock (_clients) _clients.Add(client);
        return client;
    }

    /// <summary>A gate for handlers to wait at. It opens at the latest when the test is over, so that nothing outlives the test.</summary>
    public Gate NewGate()
    {
        Gate gate = new();
        lock (_gates)
        {
            if (_isOver) gate.Open();
            else _gates.Add(gate);
        }
        return gate;
    }

    /// <summary>A clock for one test.</summary>
    public TestClock NewClock() => new(AcceptsManualClock ? new ManualTimeProvider() : null);

    public virtual async ValueTask DisposeAsync()
    {
        lock (_gates)
        {
            _isOver = true;
            foreach (Gate gate in _gates) gate.Open();
        }
        await Task.WhenAll(_clients.Select(client => client.DisposeAsync().AsTask())).Within(Patience, "every client to be disposed");
        GC.SuppressFinalize(this);
    }

    /// <summary>Connects to the bus of this object, which no other object shares.</summary>
    protected abstract ValueTask<BusClient> OpenAsync(Action<BusOptions> configure);
}
