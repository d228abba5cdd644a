using System.Runtime.CompilerServices;
using Bus.Client;
using Bus.Descriptors;
using Bus.Diagnostics;
using Bus.Dispatch;
using Bus.Transports;

namespace Bus.Listening;

/// <summary>A listener of a bus: runs the handler, again if it fails, and decides what becomes of an event that it fails on.</summary>
internal sealed class ListenerHost<T> : ListenerHost
{
    private readonly Delivery _delivery;

    public ListenerHost(
        BusListeners owner, EventDescriptor<T> @event, string name, Func<T, EventContext, CancellationToken, ValueTask> handler, ListenOptions options)
        : base(owner, @event, name, GroupOf(owner.Settings.Service, name))
    {
        _delivery = new Delivery(this, @event, handler, options);
        DeadLetters = owner.DeadLettersOf(@event, Group);
    }

    public override IDeadLetters DeadLetters { get; }

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

        public override void StopWorker(BusListenerException reason)
        {
            ArgumentNullException.ThrowIfNull(reason);
            host.Owner.Fail(reason);
        }

        public override ValueTask<EventOutcome> DeliverAsync(T payload, EventDelivery delivery)
        {
            if (host.IsStopped) return new(EventOutcome.Refuse);
            ValueTask handling;
            try
            {
                handling = HandleAsync(payload, delivery, delivery.Attempt);
                if (!handling.IsCompletedSuccessfully) return AwaitAsync(handling, payload, delivery);
            }
            catch (Exception exception)
            {
                return FailedAsync(exception, payload, delivery);
            }
            handling.GetAwaiter().GetResult();
            return new(EventOutcome.Acknowledge);
        }

        private ValueTask HandleAsync(T payload, in EventDelivery delivery, int attempt)
        {
            EventContext context = new()
            {
                Id = delivery.Id,
                FiredAtTicks = delivery.FiredAtTicks,
                Attempt = attempt,
                Listener = host,
                Headers = delivery.Headers ?? BusHeaders.None,
            };
            return _interceptors.Length == 0
                ? handler(payload, context, host.Stop.Token)
                : new HandleNext<T>(_interceptors, handler).HandleAsync(@event, payload, context, host.Stop.Token);
        }

        [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
        private async ValueTask<EventOutcome> AwaitAsync(ValueTask handling, T payload, EventDelivery delivery)
        {
            Exception failure;
            try
            {
                await handling.ConfigureAwait(false);
                return EventOutcome.Acknowledge;
            }
            catch (Exception exception)
            {
                failure = exception;
            }
            return await FailedAsync(failure, payload, delivery).ConfigureAwait(false);
        }

        /// <summary>The first attempt of a delivery failed: makes the others, if there are any left.</summary>
        private async ValueTask<EventOutcome> FailedAsync(Exception exception, T payload, EventDelivery delivery)
        {
            DateTimeOffset firstFailedAt = host.Owner.Settings.TimeProvider.GetUtcNow();
            for (int made = 1; ; made++)
            {
                // Told to stop, it stopped: the event is for the next worker, and nothing failed.
                if (exception is OperationCanceledException && host.Stop.End != ScopeEnd.None) return EventOutcome.Return(made);
                int attempt = delivery.Attempt + made - 1;
                (RetryPolicy retry, OnError onError) = options.For(exception);
                if (attempt >= retry.MaxAttempts) return GiveUp(onError, exception, delivery.Id, attempt, made, firstFailedAt);
                if (!await WaitAsync(retry, exception, delivery.Id, attempt).ConfigureAwait(false)) return EventOutcome.Return(made);
                try
                {
                    await HandleAsync(payload, delivery, attempt + 1).ConfigureAwait(false);
                    return EventOutcome.Acknowledge;
                }
                catch (Exception next)
                {
                    exception = next;
                }
            }
        }

        /// <summary>Waits for the time of the next attempt.</summary>
        /// <returns>Whether it may be made; not when the worker stops.</returns>
        private async ValueTask<bool> WaitAsync(RetryPolicy retry, Exception exception, BusEventId id, int attempt)
        {
            if (host.IsStopped) return false;
            TimeSpan delay = retry.DelayAfter(attempt, Random.Shared.NextDouble());
            host.Owner.Settings.Logger.Retrying(exception, host.Event, host.Name, id.ToString(), attempt, retry.MaxAttempts, delay);
            Task wait = Task.Delay(delay, host.Owner.Settings.TimeProvider, host.Stopping);
            await wait.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return wait.IsCompletedSuccessfully && !host.IsStopped;
        }

        private EventOutcome GiveUp(OnError onError, Exception exception, BusEventId id, int attempt, int made, DateTimeOffset firstFailedAt)
        {
            BusSettings settings = host.Owner.Settings;
            switch (onError)
            {
                case OnError.Log:
                    settings.Logger.EventDropped(exception, host.Event, host.Name, id.ToString());
                    return EventOutcome.Acknowledge;
                case OnError.Stop:
                    host.Owner.Fail(new BusListenerException(host.Event, host.Name, id, exception));
                    return EventOutcome.Return(made);
                default:
                    settings.Logger.EventDied(exception, host.Event, host.Name, id.ToString(), attempt, host.Group);
                    return EventOutcome.DeadLetter(new EventFailure(exception, attempt, firstFailedAt, settings.TimeProvider.GetUtcNow()));
            }
        }
    }
}
