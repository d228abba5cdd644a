using Bus.Listening;
using Bus.Redis.Events;
using Bus.Redis.Resp;
using Bus.Redis.Servers;

namespace Bus.Redis.Presence;

/// <summary>That a process listens to an event as one of a group, and how many events may wait for that.</summary>
internal sealed class ListeningMember(RedisServers servers, GroupKeys keys, EventListener listener, string @event) : IPresence
{
    private readonly string _group = $"{keys.Group}\n";
    private readonly string _event = $"{keys.Group}\n{@event}\n";
    private readonly string _member = $"{keys.Group}\n{@event}\n{listener.Options.QueueCapacity}\n{keys.Consumer}";

    // Where each event has a stream of its own, its firers look there, and names are still the whole API's.
    private bool IsTwice => keys.Stream.Listeners != keys.Stream.ListenersOfApi;

    /// <summary>Announces the listener.</summary>
    /// <exception cref="BusConfigurationException">The group listens to another event.</exception>
    public async ValueTask AnnounceAsync(CancellationToken cancellationToken)
    {
        if (await JoinAsync(keys.Stream.ListenersOfApi, cancellationToken).ConfigureAwait(false) is { } other) throw Taken(other);
        if (IsTwice) await JoinAsync(keys.Stream.Listeners, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask SayAsync(CancellationToken cancellationToken)
    {
        await JoinAsync(keys.Stream.ListenersOfApi, cancellationToken).ConfigureAwait(false);
        if (IsTwice) await JoinAsync(keys.Stream.Listeners, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>It listens no more.</summary>
    public async ValueTask WithdrawAsync(CancellationToken cancellationToken)
    {
        await LeaveAsync(keys.Stream.ListenersOfApi, cancellationToken).ConfigureAwait(false);
        if (IsTwice) await LeaveAsync(keys.Stream.Listeners, cancellationToken).ConfigureAwait(false);
    }

    public override string ToString() => $"listener '{listener.Name}' of {@event}";

    private ValueTask<string?> JoinAsync(string listeners, CancellationToken cancellationToken)
        => PresenceSet.JoinAsync(servers, listeners, _member, among: _group, like: _event, cancellationToken);

    private ValueTask<long> LeaveAsync(string listeners, CancellationToken cancellationToken) => servers.Of(listeners).SendAsync<NumberOf, long>(new("ZREM", listeners, _member), cancellationToken);

    private BusConfigurationException Taken(string other)
        => new(
            $"Listener '{listener.Name}' of {@event} shares the group '{keys.Group}' with a listener of {other.Split('\n')[1]}. " +
            "A listener's name is unique per API within a service. Choose another name.");
}
