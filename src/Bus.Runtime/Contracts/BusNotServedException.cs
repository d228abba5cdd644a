namespace Bus;

/// <summary>Nobody serves the API, or its service does not know the RPC. The call had no effect.</summary>
/// <param name="api">The API's name on the bus.</param>
/// <param name="rpc">The RPC's name on the bus.</param>
/// <param name="message">What was looked for where, the nearest name, and what to do.</param>
public sealed class BusNotServedException(string api, string rpc, string message) : BusCallException(api, rpc, message, null);
