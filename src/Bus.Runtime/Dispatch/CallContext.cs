namespace Bus.Dispatch;

/// <summary>What travels with a call beside its arguments, on the caller's side.</summary>
public readonly struct CallContext
{
    private readonly IReadOnlyDictionary<string, string>? _headers;

    /// <summary>Fires when the caller gives up or the deadline passes.</summary>
    public CancellationToken CancellationToken { get; init; }

    /// <summary>The time that the call is given, or <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>.</summary>
    public TimeSpan Timeout { get; init; }

    /// <summary>What the call began with; its token may have been replaced by an interceptor since.</summary>
    internal CallEntry? Entry { get; init; }

    /// <summary>Text that travels beside the arguments. Never null.</summary>
    public IReadOnlyDictionary<string, string> Headers
    {
        get => _headers ?? BusHeaders.None;
        init => _headers = value;
    }
}
