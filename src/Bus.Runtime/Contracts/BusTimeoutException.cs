namespace Bus;

/// <summary>The call's deadline passed before its result came. Whether the service acted is unknown.</summary>
/// <param name="api">The API's name on the bus.</param>
/// <param name="rpc">The RPC's name on the bus.</param>
/// <param name="timeout">The time that the call was given.</param>
/// <param name="innerException">What the handler threw when its token fired, if anything.</param>
public sealed class BusTimeoutException(string api, string rpc, TimeSpan timeout, Exception? innerException = null)
    : BusCallException(api, rpc, null!, innerException)
{
    /// <summary>The time that the call was given.</summary>
    public TimeSpan Timeout { get; } = timeout;

    /// <inheritdoc/>
    public override string Message =>
        $"{Api}.{Rpc} did not answer within {Timeout.TotalSeconds:0.###} s. If the service had begun, its handler was told to stop, but may have acted. " +
        $"Give it longer with BusOptions.Timeout, BusOptions.Apis[\"{Api}\"].Timeout or bus.With(new CallOptions {{ Timeout = … }}), " +
        "or see what keeps the service.";
}
