using System.ComponentModel;

namespace Bus.Client;

/// <summary>What generated proxies throw for a member that cannot travel.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class UnsupportedMember
{
    /// <summary>The failure.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="member">The member.</param>
    public static BusConfigurationException Of(string contract, string member) => new(
        $"{contract}.{member} cannot travel over a bus. An RPC is a method without type parameters and without ref or out parameters that returns ValueTask, " +
        "ValueTask<T>, Task or Task<T>; an event is a get-only property of type BusEvent<T>. Change the member, or give it a body to make it a local helper.");
}
