namespace Bus;

/// <summary>The base of every failure that the bus itself reports.</summary>
public class BusException : Exception
{
    /// <summary>Creates an exception without a message.</summary>
    public BusException() { }

    /// <summary>Creates an exception that says what happened and what to do now.</summary>
    public BusException(string message) : base(message) { }

    /// <summary>Creates an exception that says what happened and what to do now.</summary>
    public BusException(string message, Exception? innerException) : base(message, innerException) { }
}
