using System.ComponentModel;
using Bus.Descriptors;

namespace Bus.Client;

/// <summary>Implemented by generated proxies, so that options can be laid over them.</summary>
/// <typeparam name="TApi">The contract.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IBusProxy<TApi>
    where TApi : class, IBusApi<TApi>
{
    /// <summary>The client side that the proxy calls over.</summary>
    ApiClient<TApi> Client { get; }
}
