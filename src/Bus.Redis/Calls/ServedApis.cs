using Bus.Descriptors;
using Bus.Redis.Resp;
using Bus.Redis.Servers;
using Bus.Transports;

namespace Bus.Redis.Calls;

/// <summary>Who serves what, as Redis knows: workers of ours say so every few seconds, Python's by their schemas.</summary>
/// <param name="servers">Where it asks.</param>
internal sealed class ServedApis(RedisServers servers)
{
    // Anybody may add names to the set.
    private const string MostShown = "64";

    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(2);

    /// <summary>Whether calls that nobody serves wait until their deadline.</summary>
    public bool WaitsForDeadline { get; init; }

    /// <summary>Whether anybody serves an API; true when Redis cannot be asked.</summary>
    public ValueTask<bool> IsServedAsync(string api, CancellationToken cancellationToken) => IsServedAsync(ApiKeys.Of(api), cancellationToken);

    private async ValueTask<bool> IsServedAsync(ApiKeys keys, CancellationToken cancellationToken)
    {
        try
        {
            if (!servers.IsCluster) return await ExistsAsync(keys.Workers, new("EXISTS", keys.Workers, keys.Schema), cancellationToken).ConfigureAwait(false);
            return await ExistsAsync(keys.Workers, new("EXISTS", keys.Workers), cancellationToken).ConfigureAwait(false)
                || await ExistsAsync(keys.Schema, new("EXISTS", keys.Schema), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is RedisConnectionLostException or RedisErrorException)
        {
            return true;
        }
    }

    /// <summary>Why a call fails that nobody serves; without those who serve what else, if Redis does not tell.</summary>
    public async ValueTask<BusNotServedException> NotServedAsync(RpcDescriptor rpc)
    {
        List<string> served = [];
        using CancellationTokenSource limit = new(LongestAnswer);
        try
        {
            string[] names = await servers.Of(CallKeys.Schemas).SendAsync<TextsOf, string[]>(new("SRANDMEMBER", CallKeys.Schemas, MostShown), limit.Token).AsTask().WaitAsync(limit.Token).ConfigureAwait(false);
            foreach (string api in names.Order(StringComparer.Ordinal))
                if (await IsServedAsync(ApiKeys.OfOthers(api), limit.Token).AsTask().WaitAsync(limit.Token).ConfigureAwait(false)) served.Add(api);
        }
        catch (Exception failure) when (failure is RedisConnectionLostException or RedisErrorException or OperationCanceledException)
        {
            // What is known is that this API is not.
        }
        return NotServed.Api(rpc, servers.ToString()!, served);
    }

    private async ValueTask<bool> ExistsAsync(string key, NumberOf exists, CancellationToken cancellationToken)
        => await servers.Of(key).SendAsync<NumberOf, long>(exists, cancellationToken).ConfigureAwait(false) > 0;
}
