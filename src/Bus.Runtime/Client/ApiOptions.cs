namespace Bus;

/// <summary>What differs for one API from the bus's options.</summary>
public sealed class ApiOptions
{
    private TimeSpan? _timeout;

    /// <summary>
    /// The time that a call of this API is given: positive, at most 24 days, or <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>. Null for
    /// <see cref="BusOptions.Timeout"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of these.</exception>
    public TimeSpan? Timeout
    {
        get => _timeout;
        set => _timeout = value is { } timeout ? BusOptions.CheckTimeout(timeout, nameof(Timeout)) : null;
    }

    /// <summary>The URL of the bus that this API is on, or null for the bus's own. APIs and buses of equal URLs share a connection.</summary>
    public string? Url { get; set; }

    internal ApiOptions Copy() => (ApiOptions)MemberwiseClone();
}
