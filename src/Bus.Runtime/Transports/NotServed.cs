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
}
