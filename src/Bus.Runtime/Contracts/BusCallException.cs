namespace Bus;

/// <summary>The base of the ways in which a call can fail. Catch it to treat them alike, or each for what it is.</summary>
public abstract class BusCallException : BusException
{
    private protected BusCallException(string api, string rpc, string message, Exception? innerException)
        : base(message, innerException) => (Api, Rpc) = (api, rpc);

    /// <summary>The API's name on the bus.</summary>
    public string Api { get; }

    /// <summary>The RPC's name on the bus.</summary>
    public string Rpc { get; }
}
