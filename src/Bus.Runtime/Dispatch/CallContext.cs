namespace Bus.Dispatch;

/// <summary>What travels with a call beside its arguments, on the caller's side.</summary>
public readonly struct CallContext
{
    private readonly IReadOnlyDictionary<string, string>? _headers;

    /// <summary>Fires when the caller gives up or the deadline passes.</summary>
    public CancellationToken CancellationToken { get; init; }

    /// <summary>The time that the call is given, or <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>.</summary>
    public TimeSpan Timeout { get; init; }

    /// <summary>Text that travels beside the arguments. Never null.</summary>
    public IReadOnlyDictionary<string, string> Headers
    {
        get => _headers ?? BusHeaders.None;
        init => _headers = value;
    }
}
