namespace Bus;

/// <summary>The call's arguments do not fit the contract, or the service refused them.</summary>
public sealed class BusInvalidArgumentsException : BusCallException
{
    /// <summary>A service refuses an argument; its caller is told which call that was.</summary>
    /// <param name="parameter">The parameter's name on the bus, with the path to the value where it lies deeper.</param>
    /// <param name="problem">What is wrong with it, as a clause: <c>is less than 1</c>.</param>
    public BusInvalidArgumentsException(string parameter, string problem)
        : base(api: "", rpc: "", $"'{parameter}' {problem}.", null)
        => (Parameter, Problem) = (parameter, problem);

    /// <summary>A call's argument is refused.</summary>
    /// <param name="api">The API's name on the bus.</param>
    /// <param name="rpc">The RPC's name on the bus.</param>
    /// <param name="parameter">The parameter's name on the bus, with the path to the value where it lies deeper.</param>
    /// <param name="problem">What is wrong with it, as a clause: <c>is null, but the contract does not allow null</c>.</param>
    public BusInvalidArgumentsException(string api, string rpc, string parameter, string problem)
        : this(api, rpc, parameter, problem, innerException: null) { }

    private BusInvalidArgumentsException(string api, string rpc, string parameter, string problem, Exception? innerException)
        : base(api, rpc, $"{api}.{rpc} was called with arguments that do not fit its contract: '{parameter}' {problem}. Mend the caller.", innerException)
        => (Parameter, Problem) = (parameter, problem);

    /// <summary>The parameter's name on the bus, with the path to the value where it lies deeper.</summary>
    public string Parameter { get; }

    /// <summary>What is wrong with it, as a clause.</summary>
    public string Problem { get; }

    /// <summary>Whether it does not say yet which call it belongs to.</summary>
    internal bool IsUnaddressed => Api.Length == 0;

    /// <summary>The same, of a call.</summary>
    internal BusInvalidArgumentsException Of(string api, string rpc) => new(api, rpc, Parameter, Problem, this);
}
