namespace Bus;

/// <summary>The call was answered, and the answer does not fit the contract. The service has acted.</summary>
public sealed class BusInvalidResultException : BusCallException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="api">The API's name on the bus.</param>
    /// <param name="rpc">The RPC's name on the bus.</param>
    /// <param name="contract">The caller's contract, as C# names it.</param>
    /// <param name="path">Where in the result, as a JSON path from its root: <c>$.lines[2].price</c>.</param>
    /// <param name="problem">What is wrong with it, as a clause: <c>lacks the required member 'name'</c>.</param>
    public BusInvalidResultException(string api, string rpc, string contract, string path, string problem)
        : base(
            api, rpc,
            $"{api}.{rpc} was answered, but the result does not fit the contract: {path} {problem}. The service has acted. " +
            $"Bring caller and service to the same version of {contract}.",
            null)
        => (Path, Problem) = (path, problem);

    /// <summary>Where in the result, as a JSON path from its root: <c>$.lines[2].price</c>.</summary>
    public string Path { get; }

    /// <summary>What is wrong with it, as a clause.</summary>
    public string Problem { get; }
}
