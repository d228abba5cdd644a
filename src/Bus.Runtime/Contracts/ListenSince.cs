namespace Bus;

/// <summary>From which event on a new group hears.</summary>
public readonly record struct ListenSince
{
    private ListenSince(DateTimeOffset? time) => Time = time;

    /// <summary>Events that are fired from now on.</summary>
    public static ListenSince Now => default;

    /// <summary>All events that the transport still has.</summary>
    public static ListenSince Beginning { get; } = new(DateTimeOffset.UnixEpoch);

    /// <summary>The time of the first event that is heard, or null for now.</summary>
    public DateTimeOffset? Time { get; }

    /// <summary>Events that the transport has from a time on, by its clock.</summary>
    /// <param name="time">The time of the first event that is heard.</param>
    public static ListenSince From(DateTimeOffset time) => new(time);
}
