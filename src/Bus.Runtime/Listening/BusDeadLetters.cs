using System.Runtime.CompilerServices;
using Bus.Client;
using Bus.Transports;

namespace Bus.Listening;

/// <summary>The dead letters of a bus, by group.</summary>
internal sealed class BusDeadLetters(BusClient bus) : IBusDeadLetters
{
    public IDeadLetters Of<T>(BusEvent<T> @event, string listener)
    {
        ArgumentNullException.ThrowIfNull(@event);
        ArgumentException.ThrowIfNullOrWhiteSpace(listener);
        bus.ThrowIfDisposed();
        if (@event is not EventEndpoint<T> endpoint)
            throw new ArgumentException("This event belongs to no connected bus. Take it from a bus, as in bus.Auth.UserRegistered, or name it: Of(\"auth.user_registered\", …).", nameof(@event));
        return bus.Listeners.DeadLettersOf(endpoint.Event, GroupOf(listener));
    }

    public IDeadLetters Of(string @event, string listener)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(@event);
        ArgumentException.ThrowIfNullOrWhiteSpace(listener);
        bus.ThrowIfDisposed();
        // An event's name has no dot; its API's may.
        string api = @event[..Math.Max(0, @event.LastIndexOf('.'))];
        return new CheckedDeadLetters(bus, bus.Connections.Of(api).DeadLetters.Of(@event, GroupOf(listener)));
    }

    public IAsyncEnumerable<IDeadLetters> AllAsync(CancellationToken cancellationToken = default)
    {
        bus.ThrowIfDisposed();
        return ListAsync(cancellationToken);
    }

    private async IAsyncEnumerable<IDeadLetters> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (IBusTransport transport in bus.Connections.All)
            await foreach (IDeadLetters group in transport.DeadLetters.AllAsync(cancellationToken).ConfigureAwait(false))
                yield return new CheckedDeadLetters(bus, group);
    }

    private string GroupOf(string listener) => ListenerHost.GroupOf(bus.Settings.Service, listener);
}
