using System.ComponentModel;
using Bus.Descriptors;
using Bus.Dispatch;

namespace Bus.Client;

/// <summary>The client side of one API on one bus, with the contract's type.</summary>
/// <typeparam name="TApi">The contract.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiClient<TApi> : ApiClient
    where TApi : class, IBusApi<TApi>
{
    private readonly Lock _gate = new();
    private readonly List<LocalRoute> _routes = [];
    private LocalRoute? _current;
    private bool _ended;
    private DirectRoute<TApi>? _direct;

    private ApiClient(BusClient bus, ApiDescriptor api) : base(bus, api) { }

    private ApiClient(ApiClient<TApi> root, CallOptions options) : base(root, options) { }

    internal TApi Proxy { get; private set; } = null!;

    internal override object AnyProxy => Proxy;

    /// <summary>The client side of the contract on a bus.</summary>
    internal static ApiClient<TApi> On(BusClient bus) => new ApiClient<TApi>(bus, TApi.Descriptor).WithProxy();

    /// <summary>The same, with options for the calls.</summary>
    internal ApiClient<TApi> With(CallOptions options) => new ApiClient<TApi>(this, options.Over(Options)).WithProxy();

    internal override void SetService(ServiceHost? host)
    {
        lock (_gate)
        {
            if (_ended || _current?.Host == host) return;
            LocalRoute? route = RouteTo(host);
            if (route is not null)
            {
                route.Host.Add(route);
                // Calls to services that went before may still run; their routes end with this client.
                _routes.RemoveAll(static other => other.Host.IsStopped);
                _routes.Add(route);
            }
            _current = route;
            SetRoute(route);
            _direct = host?.AllowsDirectCalls == true && Bus.Settings.CallInterceptors.Length == 0 ? route as DirectRoute<TApi> : null;
            Open();
        }
    }

    internal override void End(ScopeEnd end)
    {
        lock (_gate)
        {
            _ended = true;
            _current = _direct = null;
            SetRoute(null);
            Open();
        }
        foreach (LocalRoute route in _routes)
        {
            route.EndWith(end);
            route.Host.Remove(route);
        }
        base.End(end);
    }

    /// <remarks>Tracing has no part in it: proxies ask for themselves, which is free. Asking for metrics is not, so it is done once a window.</remarks>
    internal override void LookForObservers()
    {
        if (Bus.Settings.Instrumentation.Metrics.HearsCalls == IsMeasured) return;
        lock (_gate) Open();
    }

    private LocalRoute? RouteTo(ServiceHost? host) => host switch
    {
        { Service: TApi service } => new DirectRoute<TApi>(service, host, this),
        { Service: PerCallService } when host.Api == Api => new LocalRoute(host, this),
        _ => null,
    };

    private ApiClient<TApi> WithProxy()
    {
        Proxy = TApi.CreateProxy(this);
        return this;
    }

    private void Open()
    {
        IsMeasured = Bus.Settings.Instrumentation.Metrics.HearsCalls;
        if (Proxy is ApiProxy<TApi> proxy) proxy.Open(IsMeasured ? null : _direct);
    }
}
