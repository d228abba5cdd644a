using Bus.Descriptors;

namespace Bus.Dispatch;

/// <summary>Turns how a call ended into what its caller is told.</summary>
internal static class CallFailure
{
    /// <summary>What the caller gets for an exception that came out of the service or the transport.</summary>
    public static Exception For(RpcDescriptor rpc, Exception exception, CallEntry entry, ServiceHost? host, CancellationToken given)
    {
        if (exception is OperationCanceledException)
        {
            if (entry.Caller.IsCancellationRequested) return Canceled(rpc, entry.Caller, exception);
            if (entry.Scope.End != ScopeEnd.None) return For(rpc, entry.Scope, entry.Scope.End, exception);
            // The token came through interceptors and fired: whoever made it says what that means.
            if (given.IsCancellationRequested) return Canceled(rpc, given, exception);
        }
        return host is null ? exception : OfHandler(rpc, exception, host);
    }

    /// <summary>What the caller gets when its scope ended before the handler did.</summary>
    public static Exception For(RpcDescriptor rpc, CallScope scope, ScopeEnd end, Exception? exception = null) => end switch
    {
        ScopeEnd.Deadline => new BusTimeoutException(rpc.Api.Name, rpc.Name, scope.Timeout, exception),
        ScopeEnd.ServiceStopped => new BusConnectionException(
            $"The service stopped before it finished {rpc}; whether it acted is unknown. " +
            "Call again when a service runs, if the call may run twice.", exception),
        _ => new BusConnectionException(
            $"The bus was disposed while {rpc} was waiting for its result; whether the service acted is unknown. " +
            "Await your calls before you dispose the bus.", exception),
    };

    /// <summary>What the caller gets when it gave up itself.</summary>
    public static OperationCanceledException Canceled(RpcDescriptor rpc, CancellationToken caller, Exception? exception = null)
        => new($"The caller cancelled {rpc}; whether the service acted is unknown.", exception, caller);

    /// <summary>What the caller gets for a handler that threw.</summary>
    /// <remarks>A service, or an interceptor before it, may refuse arguments in the bus's own words.</remarks>
    public static Exception OfHandler(RpcDescriptor rpc, Exception exception, ServiceHost host) => exception switch
    {
        BusInvalidArgumentsException { IsUnaddressed: true } refusal => refusal.Of(rpc.Api.Name, rpc.Name),
        BusInvalidArgumentsException refusal when refusal.Api == rpc.Api.Name && refusal.Rpc == rpc.Name => refusal,
        _ => new BusRemoteException(
            rpc.Api.Name, rpc.Name, RemoteTypeName.Of(exception), ExceptionText.MessageOf(exception), host.DetailedErrors ? ExceptionText.StackOf(exception) : null, exception),
    };
}
