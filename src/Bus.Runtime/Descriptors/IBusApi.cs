using System.ComponentModel;
using Bus.Client;

namespace Bus.Descriptors;

/// <summary>What the generator adds to a contract so that it describes itself. Users see it as a constraint only.</summary>
/// <typeparam name="TSelf">The contract.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IBusApi<TSelf>
    where TSelf : class, IBusApi<TSelf>
{
    /// <summary>The contract's descriptor, one object per process.</summary>
    static abstract ApiDescriptor Descriptor { get; }

    /// <summary>Makes the proxy: the contract's implementation that calls over a bus.</summary>
    /// <param name="client">The client side of this API on one bus.</param>
    static abstract TSelf CreateProxy(ApiClient<TSelf> client);
}
