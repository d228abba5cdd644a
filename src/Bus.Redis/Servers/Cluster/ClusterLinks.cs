using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Bus.Redis.Resp;

namespace Bus.Redis.Servers.Cluster;

/// <summary>Connections to the servers of a cluster, one to each that is needed, and the way through them to whoever has a slot now.</summary>
internal sealed class ClusterLinks(SlotMap map) : IAsyncDisposable
{
    // So often a command follows straight on where it is sent; behind that the cluster does not agree yet.
    private const int MostHops = 4;

    // So long at most is the pause before the next attempt: 50 ms, three times doubled.
    private const int LongestPause = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250), BetweenTellings = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<RedisAddress, RedisLink> _links = new();
    private volatile bool _isClosed;
    private long _toldAt;

    /// <summary>Whether there is a connection to each server that has keys, as far as it was needed.</summary>
    public bool IsConnected => !_isClosed && map.Primaries.All(address => !_links.TryGetValue(address, out RedisLink? link) || link.IsConnected);

    /// <inheritdoc cref="RedisLink.IsSettling"/>
    public bool IsSettling => _links.Values.Any(static link => link.IsSettling);

    public bool IsConnectedTo(int slot) => !_isClosed && map.Of(slot) is { } owner && _links.TryGetValue(owner, out RedisLink? link) && link.IsConnected;

    public long ConnectionIdTo(int slot) => map.Of(slot) is { } owner && _links.TryGetValue(owner, out RedisLink? link) ? link.ConnectionId : 0;

    /// <summary>Connects to all servers that have keys, as far as they are there.</summary>
    public async ValueTask OpenAsync(CancellationToken cancellationToken)
    {
        foreach (RedisLink link in map.Primaries.Select(LinkOf).ToArray()) await link.WaitAsync(Patience, cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Sends a command to whoever has the slot, and after it when the slot moves.</summary>
    /// <inheritdoc cref="RedisLink.SendAsync"/>
    public ValueTask<TReply> SendAsync<TCommand, TReply>(int slot, TCommand command, CancellationToken cancellationToken)
        where TCommand : struct, IRedisCommand<TReply>
        => TCommand.Commands == 1
            ? SendOneAsync<TCommand, TReply>(slot, command, cancellationToken)
            : SendTransactionAsync<TCommand, TReply>(slot, command, cancellationToken);

    /// <summary>Sends one command, if there is a connection to whoever has the slot, with room for it.</summary>
    /// <inheritdoc cref="RedisLink.TryPost(PendingCommand)"/>
    public bool TryPost(int slot, PendingCommand command)
        => command.Commands == 1 && map.Of(slot) is { } owner && _links.TryGetValue(owner, out RedisLink? link) && link.TryPost(command);

    public async ValueTask DisposeAsync()
    {
        lock (_links) _isClosed = true;
        foreach (RedisLink link in _links.Values) await link.DisposeAsync().ConfigureAwait(false);
    }

    private async ValueTask<TReply> SendTransactionAsync<TCommand, TReply>(int slot, TCommand command, CancellationToken cancellationToken)
        where TCommand : struct, IRedisCommand<TReply>
    {
        TransactionOutcome<TReply> outcome = await SendOneAsync<Transaction<TCommand, TReply>, TransactionOutcome<TReply>>(slot, new(command), cancellationToken).ConfigureAwait(false);
        return outcome.Refusal is { } refusal ? throw refusal : outcome.Reply;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<TReply> SendOneAsync<TCommand, TReply>(int slot, TCommand command, CancellationToken cancellationToken)
        where TCommand : struct, IRedisCommand<TReply>
    {
        RedisAddress? asked = null;
        for (int attempt = 0; ; attempt++)
        {
            if (_isClosed) throw new OperationCanceledException("The connections to the cluster were closed.");
            cancellationToken.ThrowIfCancellationRequested();
            RedisAddress? address = asked ?? map.Of(slot);
            bool isAsked = asked is not null;
            asked = null;
            try
            {
                if (address is not null) return await SendToAsync<TCommand, TReply>(address, isAsked, command, cancellationToken).ConfigureAwait(false);
            }
            catch (RedisErrorException refusal) when (attempt < MostHops && Redirection.Of(refusal) is { } redirection)
            {
                RedisAddress there = redirection.From(address!);
                if (redirection.IsForGood) map.Learn(slot, there);
                else asked = there;
                continue;
            }
            catch (RedisErrorException refusal) when (refusal.IsElsewhere || refusal.Code == "LOADING")
            {
                // The cluster is about to agree on who has the slot.
                if (refusal.Code == "CLUSTERDOWN") TellOfOutage(refusal);
            }
            catch (RedisConnectionLostException lost) when (!lost.WasSent || TCommand.MayRepeat)
            {
                // Another may take the slots of one that is gone.
            }
            await map.RefreshAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
            await Task.Delay(Backoff.After(Math.Min(attempt, LongestPause), Random.Shared.NextDouble()), map.Clock, cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask<TReply> SendToAsync<TCommand, TReply>(RedisAddress address, bool isAsked, TCommand command, CancellationToken cancellationToken)
        where TCommand : struct, IRedisCommand<TReply>
    {
        RedisLink link = LinkOf(address);
        await link.WaitAsync(Patience, cancellationToken).ConfigureAwait(false);
        if (isAsked) return await link.SendNowAsync<Asking<TCommand, TReply>, TReply>(new(command)).ConfigureAwait(false);
        return await link.SendNowAsync<TCommand, TReply>(command).ConfigureAwait(false);
    }

    private void TellOfOutage(RedisErrorException refusal)
    {
        long now = map.Clock.GetTimestamp(), before = Interlocked.Read(ref _toldAt);
        if ((before == 0 || map.Clock.GetElapsedTime(before, now) >= BetweenTellings) && Interlocked.CompareExchange(ref _toldAt, now, before) == before)
            map.Logger.ClusterDown(refusal);
    }

    private RedisLink LinkOf(RedisAddress address)
    {
        if (_links.TryGetValue(address, out RedisLink? known)) return known;
        lock (_links)
        {
            if (_links.TryGetValue(address, out known)) return known;
            ObjectDisposedException.ThrowIf(_isClosed, this);
            return _links[address] = RedisLink.Begin(new ClusterNode(address, map, () => Forget(address)));
        }
    }

    /// <summary>Nobody is there any more, and nobody needs him.</summary>
    private void Forget(RedisAddress address)
    {
        // It ends by itself: who says so is on its way there.
        if (_links.TryRemove(address, out RedisLink? link)) _ = link.DisposeAsync().AsTask();
    }
}
