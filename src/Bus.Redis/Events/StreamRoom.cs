using Bus.Descriptors;
using Bus.Redis.Lightbus;
using Bus.Redis.Resp;
using Bus.Redis.Schemas;
using Bus.Redis.Servers;

namespace Bus.Redis.Events;

/// <summary>How many events a stream has room for, by what its groups said they may have waiting. What is known is used up before it is asked for again.</summary>
/// <param name="event">Which event is fired into it.</param>
/// <param name="stream">The stream.</param>
/// <param name="maxLength">To how many events it is cut, whoever still needs them; 0 for never.</param>
/// <param name="servers">Where it asks.</param>
/// <param name="lost">Where it tells what groups lost.</param>
/// <param name="schema">What is published of the event's API.</param>
internal sealed class StreamRoom(EventDescriptor @event, EventStream stream, long maxLength, RedisServers servers, LostEvents lost, RemoteSchema schema) : IDisposable
{
    private const int MostAtOnce = 16 * 1024, LeastAtOnce = 128;

    private static readonly TimeSpan Known = TimeSpan.FromSeconds(1), FirstWait = TimeSpan.FromMilliseconds(2), LongestWait = TimeSpan.FromMilliseconds(50);

    private readonly SemaphoreSlim _asking = new(1);

    // Where a stream has a longest it is looked at so often that it does not grow far beyond.
    private readonly int _atOnce = maxLength == 0 ? MostAtOnce : (int)Math.Clamp(maxLength / 8, LeastAtOnce, MostAtOnce);

    private long _askedAt = long.MinValue;
    private int _left;
    private int _isRefilling;
    private volatile bool _isAmple;
    private bool _hasTold;

    /// <summary>The way to the stream.</summary>
    public RedisRoute Route { get; } = servers.Of(stream.Key);

    /// <summary>What is published of the event's API.</summary>
    public RemoteSchema Schema => schema;

    /// <summary>What all entries of the event have in common.</summary>
    public EventHead Head { get; } = new(stream.Key, @event.Api.Name, @event.Name, @event.Api.Version);

    /// <summary>Takes room for one event, as far as it is known that there is some.</summary>
    public bool TryTake()
    {
        if (Volatile.Read(ref _left) <= 0) return false;
        TimeSpan age = servers.Clock.GetElapsedTime(Volatile.Read(ref _askedAt));
        if (age >= Known) return false;
        int left = Interlocked.Decrement(ref _left);
        // Where there is plenty it is asked for before it is used up, so that nobody has to wait for it.
        if (_isAmple && (left < _atOnce / 2 || age >= Known / 2) && Interlocked.Exchange(ref _isRefilling, 1) == 0) _ = RefillAsync();
        return left >= 0;
    }

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
                    if (await AskAsync(either.Token).ConfigureAwait(false) > 0) continue;
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

    private async Task RefillAsync()
    {
        try
        {
            await AskAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is RedisConnectionLostException or RedisErrorException or OperationCanceledException)
        {
            // Who finds none left asks again, and is told.
        }
        Volatile.Write(ref _isRefilling, 0);
    }

    private async ValueTask<int> AskAsync(CancellationToken cancellationToken)
    {
        RoomAnswer answer = await Route.SendAsync<AskForRoom, RoomAnswer>(new(stream, _atOnce, maxLength), cancellationToken).ConfigureAwait(false);
        foreach ((string group, long count) in answer.Lost) lost.Add(stream.Events, group, count);
        if (answer.Groups == 0 && !_hasTold)
        {
            _hasTold = true;
            servers.Logger.NobodyListens(@event.FullName, stream.Key);
        }
        int room = (int)answer.Room;
        _isAmple = room >= _atOnce;
        Volatile.Write(ref _askedAt, servers.Clock.GetTimestamp());
        // Where room is short others take of the same, too.
        Volatile.Write(ref _left, _isAmple ? room : (Math.Max(room, 0) + 3) / 4);
        return room;
    }
}
