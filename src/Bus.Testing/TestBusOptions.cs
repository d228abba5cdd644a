namespace Bus.Testing;

/// <summary>Options of a <see cref="TestBus"/>. They are read once, when it starts.</summary>
public sealed class TestBusOptions
{
    private TimeSpan _quietLimit = TimeSpan.FromSeconds(30);

    /// <summary>Sets the options of the test bus's own client, or null for the defaults. Its service is called <c>test</c> unless they say otherwise.</summary>
    public Action<BusOptions>? Client { get; set; }

    /// <summary>Whether fired events go to the listeners on the bus. Default true; without it they are only recorded.</summary>
    public bool DeliverFiredEvents { get; set; } = true;

    /// <summary>
    /// Whether calls without a script go to the service that serves the API on this bus. Default true; without it they fail with
    /// <see cref="BusNotServedException"/> even where a service is there.
    /// </summary>
    public bool AnswerUnscriptedCalls { get; set; } = true;

    /// <summary>What <see cref="TestBus.Time"/> shows first. Default the first moment of the year 2030.</summary>
    public DateTimeOffset StartTime { get; set; } = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>
    /// How long <see cref="TestBus.WhenQuietAsync"/> and deliveries by hand wait, in real time, before they say what hangs. Default 30 s:
    /// it is no measure of speed and only reached when something hangs. It does not count while a debugger is attached.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is neither positive nor <see cref="Timeout.InfiniteTimeSpan"/>.</exception>
    public TimeSpan QuietLimit
    {
        get => _quietLimit;
        set => _quietLimit = value > TimeSpan.Zero || value == Timeout.InfiniteTimeSpan
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Set it to a positive time, or to Timeout.InfiniteTimeSpan.");
    }
}
