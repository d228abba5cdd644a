namespace Bus;

/// <summary>The service's handler threw. The call was served; whether it had effects only the service knows.</summary>
public sealed class BusRemoteException : BusCallException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="api">The API's name on the bus.</param>
    /// <param name="rpc">The RPC's name on the bus.</param>
    /// <param name="remoteType">The short name of the exception's type, without a namespace.</param>
    /// <param name="remoteMessage">The exception's message.</param>
    /// <param name="remoteStack">The remote stack, or null when the service does not show it.</param>
    /// <param name="innerException">In process the original exception, else null.</param>
    public BusRemoteException(
        string api, string rpc, string remoteType, string remoteMessage, string? remoteStack = null, Exception? innerException = null)
        : base(api, rpc, null!, innerException)
        => (RemoteType, RemoteMessage, RemoteStack) = (remoteType, remoteMessage, remoteStack);

    /// <summary>The short name of the exception's type, such as <c>InvalidOperationException</c> or Python's <c>ValueError</c>.</summary>
    public string RemoteType { get; }

    /// <summary>The message of the exception that the handler threw.</summary>
    public string RemoteMessage { get; }

    /// <summary>The remote stack, or null when the service does not show it.</summary>
    public string? RemoteStack { get; }

    /// <inheritdoc/>
    public override string Message => $"{Api}.{Rpc} failed in its service with {RemoteType}: {RemoteMessage}";
}
