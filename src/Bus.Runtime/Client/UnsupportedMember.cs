using System.ComponentModel;

namespace Bus.Client;

/// <summary>What generated code throws for a member that cannot do what its contract or attribute says.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class UnsupportedMember
{
    /// <summary>The failure.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="member">The member.</param>
    /// <param name="problem">Why not, as the end of a sentence.</param>
    public static BusConfigurationException Of(string contract, string member, string problem) => new(
        $"{contract}.{member} cannot travel over a bus: {problem}. An RPC is a method without type parameters and without ref or out parameters that returns ValueTask, " +
        "ValueTask<T>, Task or Task<T>; an event is a get-only property of type BusEvent<T>. Change the member, or give it a body to make it a local helper.");

    /// <summary>The failure of a method that cannot listen to the event that its attribute names.</summary>
    /// <param name="type">The class.</param>
    /// <param name="method">The method.</param>
    /// <param name="problem">Why not.</param>
    public static BusConfigurationException Listener(string type, string method, string problem) => new(
        $"{type}.{method} cannot listen: {problem}. A listener takes the event's payload, and if it needs them EventContext and CancellationToken, " +
        "and returns ValueTask or Task. Change the method or its [BusListener].");
}
