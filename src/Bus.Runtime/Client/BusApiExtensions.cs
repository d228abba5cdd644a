using Bus.Client;
using Bus.Descriptors;

namespace Bus;

/// <summary>What every contract can do.</summary>
public static class BusApiExtensions
{
    /// <summary>The same API, with options for the calls made through what is returned.</summary>
    /// <typeparam name="T">The contract.</typeparam>
    /// <param name="api">A proxy. Anything else, such as a fake in a test, is returned as it is: it sends nothing.</param>
    /// <param name="options">The options; what they leave out is as without them.</param>
    public static T With<T>(this IBusApi<T> api, CallOptions options)
        where T : class, IBusApi<T>
    {
        ArgumentNullException.ThrowIfNull(api);
        ArgumentNullException.ThrowIfNull(options);
        return api is ApiProxy<T> proxy ? proxy.Client.With(options).Proxy : (T)api;
    }
}
