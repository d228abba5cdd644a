namespace Bus;

/// <summary>Options for single calls: <c>bus.With(new CallOptions { Timeout = … }).Auth.CheckPasswordAsync(…)</c>.</summary>
public sealed record CallOptions
{
    internal static readonly CallOptions None = new();

    private readonly TimeSpan? _timeout;
    private readonly IReadOnlyDictionary<string, string>? _headers;

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
    public IReadOnlyDictionary<string, string>? Headers
    {
        get => _headers;
        // A copy: handlers and queued events read them long after the caller may have changed its own.
        init => _headers = value is null ? null : new Dictionary<string, string>(value, StringComparer.Ordinal);
    }

    /// <summary>These options where they say something, else the others.</summary>
    internal CallOptions Over(CallOptions other) => new() { Timeout = Timeout ?? other.Timeout, Headers = Headers ?? other.Headers };
}
