namespace Bus;

/// <summary>The call's arguments do not fit the contract. The handler did not run.</summary>
/// <param name="api">The API's name on the bus.</param>
/// <param name="rpc">The RPC's name on the bus.</param>
/// <param name="parameter">The parameter's name on the bus, with the path to the value where it lies deeper.</param>
/// <param name="problem">What is wrong with it, as a clause: <c>is null, but the contract does not allow null</c>.</param>
public sealed class BusInvalidArgumentsException(string api, string rpc, string parameter, string problem)
    : BusCallException(api, rpc, $"{api}.{rpc} was called with arguments that do not fit its contract: '{parameter}' {problem}. Mend the caller.", null)
{
    /// <summary>The parameter's name on the bus, with the path to the value where it lies deeper.</summary>
    public string Parameter { get; } = parameter;
}
