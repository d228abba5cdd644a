using Bus.Descriptors;

namespace Bus.Transports;

/// <summary>The failure of a call that nobody serves, for transports: what was looked for, what is there, what to do.</summary>
public static class NotServed
{
    /// <summary>Nobody serves the API.</summary>
    /// <param name="rpc">What was called.</param>
    /// <param name="where">The bus's URL, without secrets.</param>
    /// <param name="served">The names of the APIs that are served there.</param>
    public static BusNotServedException Api(RpcDescriptor rpc, string where, IReadOnlyCollection<string> served)
    {
        ArgumentNullException.ThrowIfNull(rpc);
        ArgumentNullException.ThrowIfNull(served);
        string api = rpc.Api.Name;
        string there = served.Count == 0 ? "Nothing is served there." : $"Served there: {string.Join(", ", served)}.";
        string? nearest = NearestName.Of(api, served);
        string hint = nearest is null ? "" : $" Did you mean '{nearest}'?";
        return new BusNotServedException(api, rpc.Name,
            $"Nobody serves API '{api}' on {where}, so {rpc} was not called. {there}{hint} " +
            $"Start the service that serves {rpc.Api.Contract}, or serve it with bus.ServeAsync<{rpc.Api.Contract}>(…).");
    }

    /// <summary>The API is served, but it has no such RPC: caller and service have different versions of the contract.</summary>
    /// <param name="api">The API as it is served.</param>
    /// <param name="rpc">The name that was called.</param>
    /// <param name="where">The bus's URL, without secrets.</param>
    public static BusNotServedException Member(ApiDescriptor api, string rpc, string where)
    {
        ArgumentNullException.ThrowIfNull(api);
        return Member(api, rpc, where, [.. api.Rpcs.Select(static one => one.Name)]);
    }

    /// <summary>The same where the API is served with another contract, of which the names of RPCs are known.</summary>
    /// <param name="api">The caller's API.</param>
    /// <param name="rpc">The name that was called.</param>
    /// <param name="where">The bus's URL, without secrets.</param>
    /// <param name="names">The names of the RPCs that are served.</param>
    public static BusNotServedException Member(ApiDescriptor api, string rpc, string where, IReadOnlyCollection<string> names)
    {
        ArgumentNullException.ThrowIfNull(api);
        ArgumentNullException.ThrowIfNull(rpc);
        ArgumentNullException.ThrowIfNull(names);
        string there = names.Count == 0 ? "It has no RPCs." : $"It has {string.Join(", ", names)}.";
        string hint = NearestName.Of(rpc, names) is { } nearest ? $" Did you mean '{nearest}'?" : "";
        return new BusNotServedException(api.Name, rpc,
            $"API '{api.Name}' is served on {where}, but it has no RPC '{rpc}', so {api.Name}.{rpc} was not called. {there}{hint} " +
            $"Bring caller and service to the same version of {api.Contract}.");
    }
}
