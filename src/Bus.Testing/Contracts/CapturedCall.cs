using Bus.Descriptors;

namespace Bus.Testing;

/// <summary>The call that a test's lambda makes on a contract.</summary>
/// <param name="Rpc">What is called.</param>
/// <param name="Values">The arguments, or null when the contract refuses them.</param>
/// <param name="Refusal">Why the contract refuses the arguments, or null.</param>
internal sealed record CapturedCall(RpcDescriptor Rpc, object?[]? Values, BusInvalidArgumentsException? Refusal)
{
    /// <summary>The arguments, for who compares with them.</summary>
    public object?[] ExactValues => Values ?? throw new BusConfigurationException(
        $"The lambda calls {Rpc} with arguments that never reach a bus: '{Refusal?.Parameter}' would be null. " +
        "Give it the arguments that you expect, or leave out Exactly().");
}
