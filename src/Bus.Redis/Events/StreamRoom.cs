using Bus.Descriptors;
using Bus.Redis.Lightbus;
using Bus.Redis.Resp;
using Bus.Redis.Servers;

namespace Bus.Redis.Events;

/// <summary>How many events a stream has room for, by what its groups said they may have waiting. What is known is used up before it is asked for again.</summary>
/// <param name="event">Which event is fired into it.</param>
/// <param name="stream">The stream.</param>
/// <param name="servers">Where it asks.</param>
internal sealed class StreamRoom(EventDescriptor @event, EventStream stream, RedisServers servers) : IDisposable
{
    private const int MostAtOnce = 16 * 1024;

    // So many events are kept for those who will listen, while nobody does; as Lightbus has it.
    private const int KeptForNobody = 100_000;

    private static readonly TimeSpan Known = TimeSpan.FromSeconds(1), FirstWait = TimeSpan.FromMilliseconds(2), LongestWait = TimeSpan.FromMilliseconds(50);

    // Groups count whose listeners are alive. On the way it trims the stream up to what the slowest of all groups still needs.
    private const string Ask = """
        local time = redis.call('TIME')
        local now = time[1] * 1000 + math.floor(time[2] / 1000)
        redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', now)
        local capacity = {}
        for _, member in ipairs(redis.call('ZRANGE', KEYS[2], 0, -1)) do
          local group, most = string.match(member, '^(.-)\n.-\n(%d+)\n')
          if group then capacity[group] = math.max(capacity[group] or 0, tonumber(most)) end
        end
        local room = tonumber(ARGV[1])
        if redis.call('EXISTS', KEYS[1]) == 0 then return room end
        local needed_ms, needed_seq
        local function need(id)
          local ms, seq = string.match(id, '^(%d+)-(%d+)$')
          ms, seq = tonumber(ms), tonumber(seq)
          if not needed_ms or ms < needed_ms or (ms == needed_ms and seq < needed_seq) then needed_ms, needed_seq = ms, seq end
        end
        local most_recent, added
        local stream = redis.call('XINFO', 'STREAM', KEYS[1])
        for index = 1, #stream, 2 do
          if stream[index] == 'last-generated-id' then most_recent = stream[index + 1] end
          if stream[index] == 'entries-added' then added = stream[index + 1] end
        end
        for _, flat in ipairs(redis.call('XINFO', 'GROUPS', KEYS[1])) do
          local group = {}
          for index = 1, #flat, 2 do group[flat[index]] = flat[index + 1] end
          -- Redis 7.0 does not tell replicas how much a group has read: one that took over believes that nearly all waits still, until it is told.
          if most_recent == group['last-delivered-id'] and group['lag'] ~= 0 then
            redis.call('XGROUP', 'SETID', KEYS[1], group['name'], most_recent, 'ENTRIESREAD', added)
            group['lag'] = 0
          end
          local oldest = redis.call('XPENDING', KEYS[1], group['name'])[2]
          local most = capacity[group['name']]
          local last = tonumber(string.match(group['last-delivered-id'], '^%d+'))
          -- Nobody listens, and nobody has taken what waits for a month: the group is given up.
          if most or oldest or last == 0 or now - last < 2592000000 then need(oldest or group['last-delivered-id']) end
          if most then
            local lag = group['lag']
            if not lag then lag = #redis.call('XRANGE', KEYS[1], '(' .. group['last-delivered-id'], '+', 'COUNT', most + 1) end
            room = math.min(room, most - lag - group['pending'])
          end
        end
        if needed_ms then
          redis.call('XTRIM', KEYS[1], 'MINID', '~', string.format('%.0f-%.0f', needed_ms, needed_seq))
        else
          redis.call('XTRIM', KEYS[1], 'MAXLEN', '~', ARGV[2])
        end
        return room
        """;

    private readonly SemaphoreSlim _asking = new(1);
    private long _askedAt = long.MinValue;
    private int _left;

    /// <summary>The way to the stream.</summary>
    public RedisRoute Route { get; } = servers.Of(stream.Key);

    /// <summary>What all entries of the event have in common.</summary>
    public EventHead Head { get; } = new(stream.Key, @event.Api.Name, @event.Name, @event.Api.Version);

    /// <summary>Takes room for one event, as far as it is known that there is some.</summary>
    public bool TryTake()
        => Volatile.Read(ref _left) > 0 && servers.Clock.GetElapsedTime(Volatile.Read(ref _askedAt)) < Known && Interlocked.Decrement(ref _left) >= 0;

    public void Dispose() => _asking.Dispose();

    /// <summary>Takes room for one event, in the order of those who wait.</summary>
    /// <exception cref="BusConnectionException">The bus is disposed.</exception>
    public async ValueTask TakeAsync(CancellationToken closing, CancellationToken cancellationToken)
    {
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(closing, cancellationToken);
        try
        {
            await _asking.WaitAsync(either.Token).ConfigureAwait(false);
            try
            {
                TimeSpan wait = FirstWait;
                while (!TryTake())
                {
                    int room = (int)await Route.SendAsync<NumberScript, long>(
                        new(Ask, [stream.Key, stream.Listeners], [$"{MostAtOnce}", $"{KeptForNobody}"]), either.Token).ConfigureAwait(false);
                    Volatile.Write(ref _askedAt, servers.Clock.GetTimestamp());
                    // Where room is short others take of the same, too.
                    Volatile.Write(ref _left, room >= MostAtOnce ? room : (Math.Max(room, 0) + 3) / 4);
                    if (room > 0) continue;
                    await Task.Delay(wait, servers.Clock, either.Token).ConfigureAwait(false);
                    wait = wait * 2 < LongestWait ? wait * 2 : LongestWait;
                }
            }
            finally
            {
                _asking.Release();
            }
        }
        catch (OperationCanceledException) when (closing.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new BusConnectionException($"The bus was disposed while an event {@event.FullName} waited for room.");
        }
        catch (OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw;
        }
    }
}
