namespace Bus.Dispatch;

/// <summary>What came with a call beside its arguments, on the service's side.</summary>
public readonly struct ServeContext
{
    private readonly IReadOnlyDictionary<string, string>? _headers;

    /// <summary>Fires when the caller gives up, the deadline passes or the service is out of time to stop.</summary>
    public CancellationToken CancellationToken { get; init; }

    /// <summary>Text that travelled beside the arguments. Never null.</summary>
    public IReadOnlyDictionary<string, string> Headers
    {
        get => _headers ?? BusHeaders.None;
        init => _headers = value;
    }
}
