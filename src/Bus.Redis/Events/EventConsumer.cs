using System.Text;
using Bus.Listening;
using Bus.Redis.Lightbus;
using Bus.Redis.Presence;
using Bus.Redis.Resp;
using Bus.Redis.Servers;
using Bus.Transports;

namespace Bus.Redis.Events;

/// <summary>One listener's place in its group: takes entries, delivers as many at a time as the listener may have, and says what became of each.</summary>
internal sealed class EventConsumer<T> : IEventConsumer, IPresence, IAsyncDisposable
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(1);

    private readonly RedisServers _servers;
    private readonly RedisRoute _route;
    private readonly TimeSpan _timeout;
    private readonly GroupWatch _watch;
    private readonly RedisBlockingLink _reading;
    private readonly GroupKeys _keys;
    private readonly EventListener<T> _listener;
    private readonly ListeningMember _member;
    private readonly PresenceLoop _presence;
    private readonly Acknowledgements _acknowledgements;
    private readonly HeldEntries _held;
    private readonly EntryOutcomes _outcomes;
    private readonly EventBatch _batch = new();
    private readonly BatchSize _size;
    private readonly SemaphoreSlim _slots;
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _running = Task.CompletedTask;
    private StreamId? _lastSeen;
    private long _claimedAt = long.MinValue, _renewedAt;
    private bool _isUnsure = true, _isNew = true, _lacksGroup, _hasMoreAgain;
    private int _isEnding;

    public EventConsumer(
        RedisServers servers, TimeSpan timeout, RedisBlockingLink reading, GroupKeys keys, EventListener<T> listener, ListeningMember member, GroupWatch watch,
        PresenceLoop presence)
    {
        (_servers, _timeout, _reading, _keys, _listener, _member, _watch, _presence) = (servers, timeout, reading, keys, listener, member, watch, presence);
        _route = servers.Of(keys.Stream.Key);
        _acknowledgements = new Acknowledgements(keys, servers);
        _held = new HeldEntries(keys, _route, watch);
        _slots = new SemaphoreSlim(Concurrency);
        _outcomes = new EntryOutcomes(servers, keys, listener, listener.Event.FullName, _acknowledgements, _held, watch, _slots, StopTaking);
        _size = new BatchSize(Concurrency, servers.Clock);
        _renewedAt = servers.Clock.GetTimestamp();
    }

    public EventBacklog? Backlog => _watch.Backlog;

    public Action? Ended { private get; set; }

    private int Concurrency => _listener.Options.Concurrency;

    private bool IsStopping => _stopping.IsCancellationRequested;

    public void Start() => _running = Task.Run(RunAsync);

    public ValueTask StopAsync(CancellationToken cancellationToken)
    {
        StopTaking();
        return new(_drained.Task.WaitAsync(cancellationToken));
    }

    public async ValueTask LeaveAsync() => await SayFarewellAsync(token => ConsumerGroup.LeaveAsync(_route, _keys, isForGood: true, token)).ConfigureAwait(false);

    /// <summary>What is in this consumer's hands stays there, however long handlers take.</summary>
    public async ValueTask SayAsync(CancellationToken cancellationToken)
    {
        if (_servers.Clock.GetElapsedTime(_renewedAt) >= _timeout / 3)
        {
            await _held.RenewAsync(cancellationToken).ConfigureAwait(false);
            _renewedAt = _servers.Clock.GetTimestamp();
        }
        await _watch.LookAsync(cancellationToken).ConfigureAwait(false);
    }

    public override string ToString() => $"consumer of {_member}";

    /// <summary>The transport closes: what handlers that still run were given is for others now.</summary>
    public async ValueTask DisposeAsync()
    {
        _outcomes.Abandon();
        StopTaking();
        // It may wait for an answer of a server that hangs.
        if (!await _servers.Farewells.WaitAsync(_running).ConfigureAwait(false)) return;
        await SayFarewellAsync(async token =>
        {
            await _acknowledgements.FlushAsync().WaitAsync(token).ConfigureAwait(false);
            await _held.GiveBackAllAsync(token).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    private void StopTaking()
    {
        if (Interlocked.Exchange(ref _isEnding, 1) == 0) _ = EndAsync();
    }

    private async Task EndAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _presence.RemoveAsync(_member).ConfigureAwait(false);
        await _reading.EndWaitAsync(_running).ConfigureAwait(false);
        await _reading.DisposeAsync().ConfigureAwait(false);
        await SayFarewellAsync(_member.WithdrawAsync).ConfigureAwait(false);
        // As long as handlers run, what they have is kept from others.
        for (int slot = 0; slot < Concurrency; slot++) await _slots.WaitAsync().ConfigureAwait(false);
        await _presence.RemoveAsync(this).ConfigureAwait(false);
        await SayFarewellAsync(async token =>
        {
            await _acknowledgements.FlushAsync().WaitAsync(token).ConfigureAwait(false);
            await ConsumerGroup.LeaveAsync(_route, _keys, isForGood: false, token).ConfigureAwait(false);
        }).ConfigureAwait(false);
        Ended?.Invoke();
        _drained.TrySetResult();
    }

    private ValueTask SayFarewellAsync(Func<CancellationToken, ValueTask> farewell)
        => _servers.Farewells.SayAsync(farewell, failure => _servers.Logger.GroupNotLeft(failure, _keys.Group, _listener.Event.FullName));

    private async Task RunAsync()
    {
        while (!IsStopping)
        {
            try
            {
                await FillAsync().ConfigureAwait(false);
                while (_batch.Count > 0 && await SlotAsync().ConfigureAwait(false)) Begin(_batch.Take());
            }
            catch (OperationCanceledException) when (IsStopping)
            {
                // It waited for a connection.
            }
            catch (RedisConnectionLostException lost)
            {
                // The reply may have held entries; and more of them than a reply may have, if that is why.
                if (lost.InnerException is RespProtocolException) _size.Shrink();
                _isUnsure = true;
            }
            catch (RedisErrorException refusal) when (refusal.Code == "NOGROUP" && !_lacksGroup)
            {
                _lacksGroup = true;
            }
            catch (Exception failure)
            {
                _isUnsure = true;
                _servers.Logger.ReadingFailed(failure, _keys.Group, _listener.Event.FullName);
                await Task.Delay(Wait, _servers.Clock, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        await SayFarewellAsync(token => _held.GiveBackUnseenAsync([.. _batch.Rest], token)).ConfigureAwait(false);
        _batch.Clear();
    }

    /// <summary>Takes entries: first what others and former lives of this consumer left, then what is new.</summary>
    private async ValueTask FillAsync()
    {
        _size.Handled();
        if (_lacksGroup)
        {
            await _watch.JoinAsync(_lastSeen ?? _watch.JoinedAt, _stopping.Token).ConfigureAwait(false);
            _lacksGroup = false;
        }
        if (_isUnsure) await RecoverAsync().ConfigureAwait(false);
        if (_hasMoreAgain && await ReadAgainAsync().ConfigureAwait(false)) return;
        if (_claimedAt == long.MinValue || _servers.Clock.GetElapsedTime(_claimedAt) >= Wait)
        {
            if (await ClaimAsync(isAgain: true).ConfigureAwait(false) || await ClaimAsync(isAgain: false).ConfigureAwait(false)) return;
            _claimedAt = _servers.Clock.GetTimestamp();
        }
        int most = _size.Next;
        RentedBytes? reply = await _reading.SendAsync<ReadNew, RentedBytes?>(new(_keys, most, Wait), _stopping.Token).ConfigureAwait(false);
        if (reply is not { } entries) return;
        _batch.FillRead(entries);
        if (_batch.LastMain is { } last) _lastSeen = last;
        Hold();
        if (_batch.AgainCount < most) return;
        // There may be more that was re-driven, which comes before what is new.
        _hasMoreAgain = true;
        await _held.GiveBackUnseenAsync(_batch.RemoveMain(), _stopping.Token).ConfigureAwait(false);
    }

    /// <summary>Reads on in what was re-driven, without a wait.</summary>
    /// <returns>Whether there was more.</returns>
    private async ValueTask<bool> ReadAgainAsync()
    {
        RentedBytes? reply = await _route.SendAsync<ReadAgain, RentedBytes?>(new(_keys, _size.Next), _stopping.Token).ConfigureAwait(false);
        if (reply is not { } entries)
        {
            (_hasMoreAgain, _claimedAt) = (false, long.MinValue);
            return false;
        }
        _batch.FillRead(entries);
        Hold();
        return true;
    }

    private async ValueTask RecoverAsync()
    {
        // An acknowledgement under way is no entry that was lost.
        await _acknowledgements.FlushAsync().WaitAsync(_stopping.Token).ConfigureAwait(false);
        await _held.RecoverAsync(_isNew ? Concurrency : 0, _stopping.Token).ConfigureAwait(false);
        (_isUnsure, _isNew, _claimedAt) = (false, false, long.MinValue);
    }

    private async ValueTask<bool> ClaimAsync(bool isAgain)
    {
        Claimed reply = await _route.SendAsync<Claim, Claimed>(new(_keys, isAgain, _timeout, _size.Next, Concurrency), _stopping.Token).ConfigureAwait(false);
        _watch.Lost(reply.Lost);
        if (reply.Entries is not { } entries) return false;
        _batch.FillClaimed(entries, isAgain);
        Hold();
        return true;
    }

    private void Hold()
    {
        _size.Taken(_batch.Count);
        _held.Take(_batch);
    }

    /// <summary>Waits for room for one more delivery.</summary>
    /// <returns>Whether there is some; not when the listener stops. What waits behind a handler that takes its time goes back to the group.</returns>
    private async ValueTask<bool> SlotAsync()
    {
        if (IsStopping) return false;
        if (_slots.Wait(0, CancellationToken.None) || await _slots.WaitAsync(BatchSize.Patience, _stopping.Token).ConfigureAwait(false))
        {
            if (_batch.Next.Attempt > 1) await SettleAsync().ConfigureAwait(false);
            return true;
        }
        await _held.GiveBackUnseenAsync([.. _batch.Rest], _stopping.Token).ConfigureAwait(false);
        _batch.Clear();
        // Nobody overtakes it: it is looked for before what is new.
        _claimedAt = long.MinValue;
        await _slots.WaitAsync(_stopping.Token).ConfigureAwait(false);
        _slots.Release();
        return false;
    }

    /// <summary>The next event was tried before, and may have ended its process: what was done before it must not look as if it had done so.</summary>
    private async ValueTask SettleAsync()
    {
        try
        {
            await _acknowledgements.FlushAsync().WaitAsync(_stopping.Token).ConfigureAwait(false);
        }
        catch
        {
            _slots.Release();
            throw;
        }
    }

    private void Begin(StreamEntry entry)
    {
        ValueTask<EventOutcome> delivery = Deliver(entry, out BusEventId id, out EntryTimes times);
        if (!delivery.IsCompletedSuccessfully)
        {
            _ = _outcomes.FinishAsync(entry, id, times, delivery);
            return;
        }
        EventOutcome outcome = delivery.Result;
        if (outcome.Kind == EventOutcomeKind.Acknowledge) _outcomes.Acknowledge(entry);
        else _ = _outcomes.FinishAsync(entry, id, times, new(outcome));
    }

    private ValueTask<EventOutcome> Deliver(StreamEntry entry, out BusEventId id, out EntryTimes times)
    {
        (id, times) = (default, new(entry.Id.Time, 0));
        if (entry.Fields < 0)
        {
            // The stream does not have it any more.
            _watch.Lost(1);
            return default;
        }
        try
        {
            EntryFields fields = new(_batch.FieldsOf(entry), entry.IsAgain);
            // A sign of Python's, or another event of the API: there is nothing to do for this group.
            if (fields.Id.IsEmpty || !fields.Event.SequenceEqual(_listener.Event.Utf8Name)) return default;
            id = new BusEventId(fields.Id);
            times = new(fields.FiredAt ?? entry.Id.Time, fields.Redrives);
            if (Poison.Of(_listener, entry, _servers.Clock.GetUtcNow()) is { } poison) return new(EventOutcome.DeadLetter(poison));
            T payload = EventFieldsReader.Read(_batch.FieldsOf(entry), _listener.Event);
            EventDelivery delivery = new(id, times.FiredAt, entry.Attempt, fields.Headers);
            return Concurrency == 1 ? _listener.DeliverAsync(payload, delivery) : DeliverBesideAsync(payload, delivery);
        }
        catch (BusFormatException failure)
        {
            DateTimeOffset now = _servers.Clock.GetUtcNow();
            _servers.Logger.EventUnreadable(failure, _listener.Event.FullName, _keys.Group, id.ToString());
            return new(EventOutcome.DeadLetter(new EventFailure(failure, entry.Attempt, now, now)));
        }
        catch (Exception exception)
        {
            return ValueTask.FromException<EventOutcome>(exception);
        }
    }

    /// <summary>A handler that does not await must not keep the others of its listener from running beside it.</summary>
    private ValueTask<EventOutcome> DeliverBesideAsync(T payload, EventDelivery delivery) => new(Task.Run(() => _listener.DeliverAsync(payload, delivery).AsTask()));
}
