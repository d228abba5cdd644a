namespace Bus;

/// <summary>The connection went away under the call or the fire: the transport was lost, the service stopped, the bus was disposed.</summary>
public sealed class BusConnectionException : BusException
{
    /// <summary>Creates the exception.</summary>
    public BusConnectionException(string message) : base(message) { }

    /// <summary>Creates the exception.</summary>
    public BusConnectionException(string message, Exception? innerException) : base(message, innerException) { }
}
