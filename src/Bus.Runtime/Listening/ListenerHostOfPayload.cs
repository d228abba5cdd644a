using System.Runtime.CompilerServices;
using Bus.Client;
using Bus.Descriptors;
using Bus.Diagnostics;
using Bus.Dispatch;
using Bus.Transports;

namespace Bus.Listening;

/// <summary>A listener of a bus: runs the handler, and decides what becomes of an event whose handler failed.</summary>
internal sealed class ListenerHost<T> : ListenerHost
{
    private readonly Delivery _delivery;

    public ListenerHost(
        BusListeners owner, EventDescriptor<T> @event, string name, Func<T, EventContext, CancellationToken, ValueTask> handler, ListenOptions options)
        : base(owner, @event, name, $"{owner.Settings.Service}-{name}")
        => _delivery = new Delivery(this, @event, handler, options);

    protected override ValueTask<IEventConsumer> ConsumeAsync(IEventTransport transport, CancellationToken cancellationToken)
        => transport.ListenAsync(_delivery, cancellationToken);

    /// <summary>What the transport sees of the listener.</summary>
    private sealed class Delivery(
        ListenerHost<T> host, EventDescriptor<T> @event, Func<T, EventContext, CancellationToken, ValueTask> handler, ListenOptions options)
        : EventListener<T>
    {
        private readonly IHandleInterceptor[] _interceptors = host.Owner.Settings.HandleInterceptors;

        public override EventDescriptor<T> Event => @event;

        public override string Group => host.Group;

        public override string Name => host.Name;

        public override ListenOptions Options => options;

        public override ValueTask<EventOutcome> DeliverAsync(T payload, EventDelivery delivery)
        {
            if (host.IsStopped) return new(EventOutcome.Refuse);
            EventContext context = new()
            {
                Id = delivery.Id,
                FiredAtTicks = delivery.FiredAtTicks,
                Attempt = delivery.Attempt,
                Listener = host,
                Headers = delivery.Headers ?? BusHeaders.None,
            };
            ValueTask handling;
            try
            {
                handling = _interceptors.Length == 0
                    ? handler(payload, context, host.Stop.Token)
                    : new HandleNext<T>(_interceptors, handler).HandleAsync(@event, payload, context, host.Stop.Token);
                if (!handling.IsCompletedSuccessfully) return AwaitAsync(handling, delivery.Id);
            }
            catch (Exception exception)
            {
                return new(Failed(exception, delivery.Id));
            }
            handling.GetAwaiter().GetResult();
            return new(EventOutcome.Acknowledge);
        }

        [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
        private async ValueTask<EventOutcome> AwaitAsync(ValueTask handling, BusEventId id)
        {
            try
            {
                await handling.ConfigureAwait(false);
                return EventOutcome.Acknowledge;
            }
            catch (Exception exception)
            {
                return Failed(exception, id);
            }
        }

        private EventOutcome Failed(Exception exception, BusEventId id)
        {
            // Told to stop, it stopped: the event is for the next worker, and nothing failed.
            if (exception is OperationCanceledException && host.Stop.End != ScopeEnd.None) return EventOutcome.Return;
            if (options.OnError == OnError.Log)
            {
                host.Owner.Settings.Logger.EventDropped(exception, host.Event, host.Name, id.ToString());
                return EventOutcome.Acknowledge;
            }
            host.Owner.Fail(new BusListenerException(host.Event, host.Name, id, exception));
            return EventOutcome.Return;
        }
    }
}
