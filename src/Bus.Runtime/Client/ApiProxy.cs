using System.ComponentModel;
using System.Runtime.CompilerServices;
using Bus.Descriptors;
using Bus.Dispatch;

namespace Bus.Client;

/// <summary>The base of generated proxies.</summary>
/// <typeparam name="TApi">The contract.</typeparam>
/// <param name="client">The client side that the proxy calls over.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ApiProxy<TApi>(ApiClient<TApi> client)
    where TApi : class, IBusApi<TApi>
{
    private volatile DirectRoute<TApi>? _direct;

    /// <summary>The client side that the proxy calls over.</summary>
    protected internal ApiClient<TApi> Client { get; } = client;

    /// <summary>The way straight to the service, or null while anything stands in between: a wire, options, an interceptor, somebody who traces or measures, disposal.</summary>
    protected DirectRoute<TApi>? Direct
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => BusTelemetry.Source.HasListeners() ? null : _direct;
    }

    internal void Open(DirectRoute<TApi>? route) => _direct = route;
}
