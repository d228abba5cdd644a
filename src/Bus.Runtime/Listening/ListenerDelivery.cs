using System.Runtime.CompilerServices;
using Bus.Client;
using Bus.Descriptors;
using Bus.Diagnostics;
using Bus.Dispatch;

namespace Bus.Listening;

/// <summary>A listener as its transport sees it: runs the handler, again if it fails, and decides what becomes of an event that it fails on.</summary>
internal sealed class ListenerDelivery<T>(
    ListenerHost<T> host, EventDescriptor<T> @event, Func<T, EventContext, CancellationToken, ValueTask> handler, ListenOptions options)
    : EventListener<T>
{
    private readonly IHandleInterceptor[] _interceptors = host.Owner.Settings.HandleInterceptors;
    private readonly EventInstrumentation _instrumentation = host.Owner.Settings.Instrumentation.Events;

    public override EventDescriptor<T> Event => @event;

    public override string Group => host.Group;

    public override string Name => host.Name;

    public override ListenOptions Options => options;

    public override void StopWorker(BusListenerException reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        host.Owner.Fail(reason);
    }

    public override ValueTask<EventOutcome> DeliverAsync(T payload, EventDelivery delivery) => DeliverInPlaceAsync(payload, delivery);

    internal override ValueTask<EventOutcome> DeliverInPlaceAsync(T payload, in EventDelivery delivery)
    {
        if (host.IsStopped) return new(EventOutcome.Refuse);
        ValueTask handling;
        try
        {
            handling = AttemptAsync(payload, delivery, delivery.Attempt, isDelivery: true);
            if (!handling.IsCompletedSuccessfully) return AwaitAsync(handling, payload, delivery);
        }
        catch (Exception exception)
        {
            return FailedAsync(exception, payload, delivery);
        }
        handling.GetAwaiter().GetResult();
        return new(EventOutcome.Acknowledge);
    }

    // Inlined, as is the next one: another call with these structs would be felt.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ValueTask AttemptAsync(T payload, in EventDelivery delivery, int attempt, bool isDelivery)
    {
        EventContext context = new()
        {
            Id = delivery.Id,
            FiredAtTicks = delivery.FiredAtTicks,
            Attempt = attempt,
            Listener = host,
            // Null stands for none.
            Headers = delivery.Headers!,
        };
        return _instrumentation.ObservesDeliveries ? HandleObservedAsync(payload, context, isDelivery) : HandleAsync(payload, context);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ValueTask HandleAsync(T payload, in EventContext context) => _interceptors.Length == 0
        ? handler(payload, context, host.Stop.Token)
        : new HandleNext<T>(_interceptors, handler).HandleAsync(@event, payload, context, host.Stop.Token);

    /// <summary>An attempt at an event that is traced or measured.</summary>
    /// <param name="payload">The payload.</param>
    /// <param name="context">What the handler is told about the event.</param>
    /// <param name="isDelivery">Whether the event has just come from the transport, and is not tried again in place.</param>
    private ValueTask HandleObservedAsync(T payload, in EventContext context, bool isDelivery)
    {
        HandleTrace trace = _instrumentation.BeginHandling(@event, host.Group, context, isDelivery);
        ValueTask handling;
        try
        {
            handling = HandleAsync(payload, context);
        }
        catch (Exception exception)
        {
            trace.Abort(exception);
            throw;
        }
        return trace.FollowAsync(handling);
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
            _instrumentation.Retried(@event, host.Group, exception);
            try
            {
                await AttemptAsync(payload, delivery, attempt + 1, isDelivery: false).ConfigureAwait(false);
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
        host.Owner.Settings.Logger.Retrying(
            host.Event, host.Name, id.ToString(), attempt, retry.MaxAttempts, RemoteTypeName.Of(exception), ExceptionText.MessageOf(exception), delay);
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
                _instrumentation.DeadLettered(@event, host.Group, exception);
                settings.Logger.EventDied(exception, host.Event, host.Name, id.ToString(), attempt, host.Group);
                return EventOutcome.DeadLetter(new EventFailure(exception, attempt, firstFailedAt, settings.TimeProvider.GetUtcNow()));
        }
    }
}
