using Bus.Listening;
using Bus.Redis.Resp;
using Bus.Redis.Servers;
using Bus.Transports;

namespace Bus.Redis.Events;

/// <summary>Says what became of each entry that a consumer had in its hands: acknowledged, buried or given back.</summary>
/// <param name="servers">Where it says so.</param>
/// <param name="keys">The consumer.</param>
/// <param name="listener">Its listener.</param>
/// <param name="event">What that listens to, <c>api.event</c>.</param>
/// <param name="acknowledgements">Acknowledges what is done.</param>
/// <param name="held">What is in the consumer's hands.</param>
/// <param name="watch">Is told what the group lost.</param>
/// <param name="slots">Has room for one more delivery when one has ended.</param>
/// <param name="stopTaking">The consumer takes no more.</param>
internal sealed class EntryOutcomes(
    RedisServers servers, GroupKeys keys, EventListener listener, string @event, Acknowledgements acknowledgements, HeldEntries held, GroupWatch watch,
    SemaphoreSlim slots, Action stopTaking)
{
    private readonly RedisRoute _route = servers.Of(keys.Stream.Key);
    private volatile bool _isAbandoned;

    /// <summary>What is in handlers' hands now is for others: what becomes of it is not said.</summary>
    public void Abandon() => _isAbandoned = true;

    public void Acknowledge(StreamEntry entry)
    {
        acknowledgements.Add(entry);
        held.Release(entry);
        slots.Release();
    }

    /// <summary>Waits for a delivery to end and says what became of the entry.</summary>
    public async Task FinishAsync(StreamEntry entry, BusEventId id, EntryTimes times, ValueTask<EventOutcome> delivery)
    {
        EventOutcome outcome;
        Exception? defect = null;
        try
        {
            outcome = await delivery.ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            defect = exception;
            outcome = EventOutcome.Return(1);
        }
        // Abandoned meanwhile, it went back to the group.
        if (_isAbandoned) return;
        if (outcome.Kind == EventOutcomeKind.Acknowledge)
        {
            Acknowledge(entry);
            return;
        }
        try
        {
            if (outcome.Kind == EventOutcomeKind.DeadLetter) await BuryAsync(entry, id, times, outcome.Failure!).ConfigureAwait(false);
            else await ReturnAsync(entry, entry.Attempt - 1 + outcome.Attempts).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            // Nobody renews it from now on: it is taken over when its time is up.
            servers.Logger.OutcomeLost(failure, keys.Group, @event, id.ToString());
        }
        held.Release(entry);
        if (defect is not null) listener.StopWorker(Broken(id, defect));
        slots.Release();
    }

    private async ValueTask BuryAsync(StreamEntry entry, BusEventId id, EntryTimes times, EventFailure failure)
    {
        int capacity = listener.Options.DeadLetterCapacity;
        // Known before it is there: whoever looks for letters finds none too few.
        await servers.Of(RedisDeadLetters.Known).SendAsync<NumberOf, long>(new("SADD", RedisDeadLetters.Known, $"{@event}\n{keys.Group}"), CancellationToken.None).ConfigureAwait(false);
        if (await _route.SendAsync<Bury, bool>(new(keys, entry, listener, times, failure, capacity), CancellationToken.None).ConfigureAwait(false))
        {
            // Cut off while the handler had it, it is nobody's: there was nothing to bury.
            if (held.IsCut(entry)) watch.Lost(1);
            return;
        }
        await ReturnAsync(entry, failure.Attempts).ConfigureAwait(false);
        listener.StopWorker(DeadLettersFull.Of(listener, @event, id, capacity, failure));
    }

    /// <summary>An event goes back, and this consumer takes no more.</summary>
    private async ValueTask ReturnAsync(StreamEntry entry, int attempts)
    {
        stopTaking();
        await held.GiveBackAsync(entry, attempts, CancellationToken.None).ConfigureAwait(false);
    }

    private BusListenerException Broken(BusEventId id, Exception defect) => new(
        @event, listener.Name, id,
        $"The delivery of event {id} of {@event} to listener '{listener.Name}' threw, which is a defect of what stands between " +
        "transport and listener. The listeners of its bus stopped and the event stays unacknowledged. Mend it and start again.", defect);
}
