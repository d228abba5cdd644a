using System.Runtime.CompilerServices;
using Bus.Redis.Resp;
using Microsoft.Extensions.Logging;

namespace Bus.Redis.Servers.Cluster;

/// <summary>Which server of a cluster has which slots, as far as is known; asked for again when a server says otherwise or is gone.</summary>
/// <param name="seeds">The servers that the URL names: any of the cluster's.</param>
/// <param name="name">What connections are named.</param>
/// <param name="clock">The clock.</param>
/// <param name="logger">Where it says what it does.</param>
internal sealed class SlotMap(IReadOnlyList<RedisAddress> seeds, string name, TimeProvider clock, ILogger logger)
{
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(2), Known = TimeSpan.FromMilliseconds(100);

    private readonly Lock _gate = new();
    private readonly RedisAddress?[] _owners = new RedisAddress?[HashSlot.Count];
    private Task _refreshing = Task.CompletedTask;
    private long _refreshedAt = clock.GetTimestamp();

    public TimeProvider Clock => clock;

    public ILogger Logger => logger;

    public string Name => name;

    /// <summary>The servers that have slots.</summary>
    public IReadOnlyCollection<RedisAddress> Primaries { get; private set; } = [];

    /// <summary>Who has a slot, or null when nobody is known to.</summary>
    public RedisAddress? Of(int slot) => Volatile.Read(ref _owners[slot]);

    /// <summary>A server said who has a slot.</summary>
    public void Learn(int slot, RedisAddress owner)
    {
        lock (_gate)
        {
            _owners[slot] = owner;
            if (!Primaries.Contains(owner)) Primaries = [.. Primaries, owner];
        }
    }

    /// <summary>Asks the servers that are known, one after the other.</summary>
    /// <exception cref="RedisConnectionLostException">None of them answers, or not as a cluster's does.</exception>
    /// <exception cref="RedisErrorException">All of them refuse.</exception>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        Exception? last = null;
        foreach (RedisAddress address in Primaries.OrderBy(static _ => Random.Shared.Next()).Concat(seeds).Distinct())
        {
            try
            {
                Learn(address, await AskAsync(address, cancellationToken).ConfigureAwait(false));
                return;
            }
            catch (Exception failure) when (failure is RedisConnectionLostException or RedisErrorException or OperationCanceledException)
            {
                cancellationToken.ThrowIfCancellationRequested();
                last = failure is OperationCanceledException ? new RedisConnectionLostException($"{address} does not answer.", wasSent: false, failure) : failure;
            }
        }
        throw last!;
    }

    /// <summary>Asks again, once for all who want it; not if that was just done. Failures are logged: whoever needs the answer asks again.</summary>
    public Task RefreshAsync()
    {
        lock (_gate)
        {
            if (!_refreshing.IsCompleted || clock.GetElapsedTime(_refreshedAt) < Known) return _refreshing;
            return _refreshing = Task.Run(TryLoadAsync);
        }
    }

    private async Task TryLoadAsync()
    {
        try
        {
            await LoadAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is RedisConnectionLostException or RedisErrorException)
        {
            logger.SlotsUnknown(failure);
        }
        Volatile.Write(ref _refreshedAt, clock.GetTimestamp());
    }

    private async Task<SlotRange[]> AskAsync(RedisAddress address, CancellationToken cancellationToken)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(LongestAnswer);
        RedisConnection connection = await RedisConnection.ConnectAsync(address, name, limit.Token).ConfigureAwait(false);
        await using ConfiguredAsyncDisposable closed = connection.ConfigureAwait(false);
        return await connection.SendAsync<SlotRange.Ask, SlotRange[]>(new(), limit.Token).AsTask().WaitAsync(limit.Token).ConfigureAwait(false);
    }

    private void Learn(RedisAddress asked, SlotRange[] ranges)
    {
        if (ranges.Length == 0) throw new RedisConnectionLostException($"{asked} knows of no server that has keys: it is no cluster yet.", wasSent: false, cause: null);
        Dictionary<RedisAddress, RedisAddress> owners = [];
        lock (_gate)
        {
            Array.Clear(_owners);
            foreach (SlotRange range in ranges)
            {
                RedisAddress owner = new Redirection(true, range.Host, range.Port).From(asked);
                if (!owners.TryGetValue(owner, out RedisAddress? same)) owners[owner] = same = owner;
                Array.Fill(_owners, same, range.First, range.Last - range.First + 1);
            }
            Primaries = [.. owners.Keys];
        }
    }
}
