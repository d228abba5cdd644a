namespace Bus;

/// <summary>Options for single calls: <c>bus.With(new CallOptions { Timeout = … }).Auth.CheckPasswordAsync(…)</c>.</summary>
public sealed record CallOptions
{
    internal static readonly CallOptions None = new();

    private readonly TimeSpan? _timeout;

    /// <summary>
    /// The time that a call is given: positive, at most 24 days, or <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>. Null, the default,
    /// for the API's.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of these.</exception>
    public TimeSpan? Timeout
    {
        get => _timeout;
        init => _timeout = value is { } timeout ? BusOptions.CheckTimeout(timeout, nameof(Timeout)) : null;
    }

    /// <summary>Text that travels beside the arguments, or null.</summary>
    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    /// <summary>These options where they say something, else the others.</summary>
    internal CallOptions Over(CallOptions other) => new() { Timeout = Timeout ?? other.Timeout, Headers = Headers ?? other.Headers };
}
