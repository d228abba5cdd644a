using Bus.Client;
using Bus.Descriptors;
using Bus.Transports;

namespace Bus.Listening;

/// <summary>A listener of a bus: runs the handler, again if it fails, and decides what becomes of an event that it fails on.</summary>
internal sealed class ListenerHost<T> : ListenerHost
{
    private readonly ListenerDelivery<T> _delivery;

    public ListenerHost(
        BusListeners owner, EventDescriptor<T> @event, string name, Func<T, EventContext, CancellationToken, ValueTask> handler, ListenOptions options)
        : base(owner, @event, name, GroupOf(owner.Settings.Service, name))
    {
        _delivery = new ListenerDelivery<T>(this, @event, handler, options);
        DeadLetters = owner.DeadLettersOf(@event, Group);
    }

    public override IDeadLetters DeadLetters { get; }

    protected override ValueTask<IEventConsumer> ConsumeAsync(IEventTransport transport, CancellationToken cancellationToken)
        => transport.ListenAsync(_delivery, cancellationToken);
}
