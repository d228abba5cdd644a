namespace Bus.Testing;

/// <summary>A test expected something else than what its <see cref="TestBus"/> recorded. The message shows both.</summary>
/// <remarks>It is no <see cref="BusException"/>, so that code under test that handles those does not swallow a test's failure.</remarks>
public sealed class BusAssertionException : Exception
{
    /// <summary>Creates an exception without a message.</summary>
    public BusAssertionException() { }

    /// <summary>Creates an exception that says what was expected and what was recorded.</summary>
    public BusAssertionException(string message) : base(message) { }

    /// <summary>Creates an exception that says what was expected and what was recorded.</summary>
    public BusAssertionException(string message, Exception? innerException) : base(message, innerException) { }
}
