namespace Bus;

/// <summary>How a task that runs again and again lives.</summary>
public sealed record TaskOptions
{
    internal static readonly TaskOptions Default = new();

    /// <summary>The task's name, for logs and messages. Default: what it was given, such as <c>every 00:01:00</c>.</summary>
    public string? Name { get; init; }

    /// <summary>Whether it also runs when the worker starts. Default: no, it first waits.</summary>
    public bool RunAtOnce { get; init; }

    /// <summary>
    /// Each run starts up to so much later, at random, so that the workers of a service do not run it in the same instant. Default: none.
    /// </summary>
    public TimeSpan Jitter { get; init; }

    /// <summary>Whether a run that fails stops the worker. Default: it is logged, and the task runs again when it is due.</summary>
    public bool StopOnFailure { get; init; }

    /// <summary>The time zone of a schedule by the calendar. Default: UTC.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;
}
