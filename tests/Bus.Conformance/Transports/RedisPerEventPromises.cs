namespace Bus.Conformance;

// Every promise on this transport. A new transport begins with a copy of this file.

public sealed class RedisPerEventAcknowledgement : Acknowledgement
{
    protected override TransportUnderTest CreateTransport() => new RedisPerEventUnderTest();
}

public sealed class RedisPerEventBackpressure : Backpressure
{
    protected override TransportUnderTest CreateTransport() => new RedisPerEventUnderTest();
}

public sealed class RedisPerEventCallerCancellation : CallerCancellation
{
    protected override TransportUnderTest CreateTransport() => new RedisPerEventUnderTest();
}

public sealed class RedisPerEventCallerDeadline : CallerDeadline
{
    protected override TransportUnderTest CreateTransport() => new RedisPerEventUnderTest();
}

public sealed class RedisPerEventCancellationReachesHandler : CancellationReachesHandler
{
    protected override TransportUnderTest CreateTransport() => new RedisPerEventUnderTest();
}

public sealed class RedisPerEventCompetingConsumers : CompetingConsumers
{
    protected override TransportUnderTest CreateTransport() => new RedisPerEventUnderTest();
}

public sealed class RedisPerEventConcurrency : Concurrency
{
    protected override TransportUnderTest CreateTransport() => new RedisPerEventUnderTest();
}

public sealed class RedisPerEventDeadLetters : DeadLetters
{
    protected override TransportUnderTest CreateTransport() => new RedisPerEventUnderTest();
}

public sealed class RedisPerEventDeadlineReachesHandler : DeadlineReachesHandler
{
    protected override TransportUnderTest CreateTransport() => new RedisPerEventUnderTest();
}

public sealed class RedisPerEventDelivery : Delivery
{
    protected override TransportUnderTest CreateTransport() => new RedisPerEventUnderTest();
}

public sealed class RedisPerEventDiscard : Discard
{
    protected override TransportUnderTest CreateTransport() => new RedisPerEventUnderTest();
}

public sealed class RedisPerEventDrainOfCalls : DrainOfCalls
{
    protected override TransportUnderTest CreateTransport() => new RedisPerEventUnderTest();
}

public sealed class RedisPerEventDrainOfEvents : DrainOfEvents
{
    protected override TransportUnderTest CreateTransport() => new RedisPerEventUnderTest();
}

public sealed class RedisPerEventDuplicateService : DuplicateService
{
    protected override TransportUnderTest CreateTransport() => new RedisPerEventUnderTest();
}

public sealed class RedisPerEventEventContexts : EventContexts
{
    protected override TransportUnderTest CreateTransport() => new RedisPerEventUnderTest();
}

public sealed class RedisPerEventEventIdentity : EventIdentity
{
    protected override TransportUnderTest CreateTransport() => new RedisPerEventUnderTest();
}

public sealed class RedisPerEventGroups : Groups
{
    protected override TransportUnderTest CreateTransport() => new RedisPerEventUnderTest();
}

public sealed class RedisPerEventHeaders : Headers
{
    protected override TransportUnderTest CreateTransport() => new RedisPerEventUnderTest();
}

public sealed class RedisPerEventListenerNames : ListenerNames
{
    protected override TransportUnderTest CreateTransport() => new RedisPerEventUnderTest();
}

public sealed class RedisPerEventNotServed : NotServed
{
    protected override TransportUnderTest CreateTransport() => new RedisPerEventUnderTest();
}

public sealed class RedisPerEventOnErrorLog : OnErrorLog
{
    protected override TransportUnderTest CreateTransport() => new RedisPerEventUnderTest();
}

public sealed class RedisPerEventOnErrorStop : OnErrorStop
{
    protected override TransportUnderTest CreateTransport() => new RedisPerEventUnderTest();
}

public sealed class RedisPerEventOrder : Order
{
    protected override TransportUnderTest CreateTransport() => new RedisPerEventUnderTest();
}

public sealed class RedisPerEventRedrive : Redrive
{
    protected override TransportUnderTest CreateTransport() => new RedisPerEventUnderTest();
}

public sealed class RedisPerEventRemoteFailure : RemoteFailure
{
    protected override TransportUnderTest CreateTransport() => new RedisPerEventUnderTest();
}

public sealed class RedisPerEventRetries : Retries
{
    protected override TransportUnderTest CreateTransport() => new RedisPerEventUnderTest();
}

public sealed class RedisPerEventRpcResult : RpcResult
{
    protected override TransportUnderTest CreateTransport() => new RedisPerEventUnderTest();
}

public sealed class RedisPerEventShutdownTimeout : ShutdownTimeout
{
    protected override TransportUnderTest CreateTransport() => new RedisPerEventUnderTest();
}

public sealed class RedisPerEventUseAfterDispose : UseAfterDispose
{
    protected override TransportUnderTest CreateTransport() => new RedisPerEventUnderTest();
}

public sealed class RedisPerEventFullDeadLetters : FullDeadLetters
{
    protected override TransportUnderTest CreateTransport() => new RedisPerEventUnderTest();
}
