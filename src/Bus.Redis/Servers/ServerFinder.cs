using Bus.Redis.Resp;
using Bus.Redis.Servers.Cluster;
using Bus.Redis.Servers.Sentinel;
using Microsoft.Extensions.Logging;

namespace Bus.Redis.Servers;

/// <summary>Finds out what a URL leads to: one server, a cluster, or Sentinels that know the server.</summary>
/// <param name="settings">What the URL says.</param>
/// <param name="name">What connections are named.</param>
/// <param name="clock">The clock.</param>
/// <param name="logger">Where connections say what they do.</param>
internal sealed class ServerFinder(RedisSettings settings, string name, TimeProvider clock, ILogger logger)
{
    private const int OldestVersion = 7;

    /// <exception cref="RedisConnectionLostException">Nobody answers there, or not as Redis does.</exception>
    /// <exception cref="RedisErrorException">The server refuses.</exception>
    /// <exception cref="BusConfigurationException">It is something else than what the URL says.</exception>
    public async ValueTask<RedisServers> ConnectAsync(CancellationToken cancellationToken)
    {
        if (settings.Sentinel is { } primary) return await ConnectToPrimaryAsync(primary, cancellationToken).ConfigureAwait(false);
        Exception? last = null;
        foreach (RedisAddress address in settings.Addresses)
        {
            AddressedNode node = new(address, name, clock, logger);
            try
            {
                return await ConnectAsync(node, await node.OpenAsync(listener: null, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is RedisConnectionLostException or RedisErrorException)
            {
                last = failure;
            }
        }
        throw last!;
    }

    private async ValueTask<RedisServers> ConnectToPrimaryAsync(string primary, CancellationToken cancellationToken)
    {
        RedisAddress[] sentinels = [.. settings.Addresses.Select(address => address with { Database = 0, User = settings.SentinelUser, Password = settings.SentinelPassword })];
        Sentinels all = new(sentinels, new(primary, settings.Address), name);
        SentinelNode node = new(all, name, clock, logger);
        try
        {
            // Who they name may be about to be replaced; that nobody knows the name does not pass.
            await all.PrimaryAsync(cancellationToken).ConfigureAwait(false);
            return OneServer.From(node, await node.OpenSoonAsync(listener: null, cancellationToken).ConfigureAwait(false));
        }
        catch
        {
            await node.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async ValueTask<RedisServers> ConnectAsync(RedisNode node, RedisConnection connection, CancellationToken cancellationToken)
    {
        ServerGreeting greeting = connection.Greeting;
        if (greeting.Version is > 0 and < OldestVersion)
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw new BusConfigurationException($"{node} is Redis {greeting.Version}, and the bus needs commands of Redis {OldestVersion}. Update the server.");
        }
        if (greeting is { IsReplica: true, IsCluster: false })
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw new RedisConnectionLostException($"{node} is a replica, which takes no events and calls: name the primary, or Sentinels with '?sentinel='.", wasSent: false, cause: null);
        }
        if (greeting is { IsCluster: false, IsSentinel: false } && settings.Addresses.Count == 1) return OneServer.From(node, connection);
        await connection.DisposeAsync().ConfigureAwait(false);
        if (greeting.IsCluster) return await ClusterServers.ConnectAsync(new SlotMap(settings.Addresses, name, clock, logger), node.ToString()!, cancellationToken).ConfigureAwait(false);
        throw new BusConfigurationException(greeting.IsSentinel
            ? $"{node} is a Sentinel. Add '?sentinel=' and the name of the primary to the URL, as in 'sentinel monitor mymaster …' of its configuration."
            : $"{node} is not one of a cluster, so the URL names one server too many: take 'nodes' out of it, or add 'sentinel' if these are Sentinels.");
    }
}
