namespace Bus;

/// <summary>
/// The program puts the bus together in a way that cannot work: two services for one API, a listener name used twice,
/// an unknown URL scheme, an event fired from a service that no bus serves. The message says what to change.
/// </summary>
public sealed class BusConfigurationException : BusException
{
    /// <summary>Creates the exception.</summary>
    public BusConfigurationException(string message) : base(message) { }

    /// <summary>Creates the exception.</summary>
    public BusConfigurationException(string message, Exception? innerException) : base(message, innerException) { }
}
