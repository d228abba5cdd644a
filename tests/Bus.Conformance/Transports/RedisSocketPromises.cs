namespace Bus.Conformance;

// Every promise on this transport. A new transport begins with a copy of this file.

public sealed class RedisSocketAcknowledgement : Acknowledgement
{
    protected override TransportUnderTest CreateTransport() => new RedisSocketUnderTest();
}

public sealed class RedisSocketBackpressure : Backpressure
{
    protected override TransportUnderTest CreateTransport() => new RedisSocketUnderTest();
}

public sealed class RedisSocketCallerCancellation : CallerCancellation
{
    protected override TransportUnderTest CreateTransport() => new RedisSocketUnderTest();
}

public sealed class RedisSocketCallerDeadline : CallerDeadline
{
    protected override TransportUnderTest CreateTransport() => new RedisSocketUnderTest();
}

public sealed class RedisSocketCancellationReachesHandler : CancellationReachesHandler
{
    protected override TransportUnderTest CreateTransport() => new RedisSocketUnderTest();
}

public sealed class RedisSocketCompetingConsumers : CompetingConsumers
{
    protected override TransportUnderTest CreateTransport() => new RedisSocketUnderTest();
}

public sealed class RedisSocketConcurrency : Concurrency
{
    protected override TransportUnderTest CreateTransport() => new RedisSocketUnderTest();
}

public sealed class RedisSocketDeadLetters : DeadLetters
{
    protected override TransportUnderTest CreateTransport() => new RedisSocketUnderTest();
}

public sealed class RedisSocketDeadlineReachesHandler : DeadlineReachesHandler
{
    protected override TransportUnderTest CreateTransport() => new RedisSocketUnderTest();
}

public sealed class RedisSocketDelivery : Delivery
{
    protected override TransportUnderTest CreateTransport() => new RedisSocketUnderTest();
}

public sealed class RedisSocketDiscard : Discard
{
    protected override TransportUnderTest CreateTransport() => new RedisSocketUnderTest();
}

public sealed class RedisSocketDrainOfCalls : DrainOfCalls
{
    protected override TransportUnderTest CreateTransport() => new RedisSocketUnderTest();
}

public sealed class RedisSocketDrainOfEvents : DrainOfEvents
{
    protected override TransportUnderTest CreateTransport() => new RedisSocketUnderTest();
}

public sealed class RedisSocketDuplicateService : DuplicateService
{
    protected override TransportUnderTest CreateTransport() => new RedisSocketUnderTest();
}

public sealed class RedisSocketEventContexts : EventContexts
{
    protected override TransportUnderTest CreateTransport() => new RedisSocketUnderTest();
}

public sealed class RedisSocketEventIdentity : EventIdentity
{
    protected override TransportUnderTest CreateTransport() => new RedisSocketUnderTest();
}

public sealed class RedisSocketGroups : Groups
{
    protected override TransportUnderTest CreateTransport() => new RedisSocketUnderTest();
}

public sealed class RedisSocketHeaders : Headers
{
    protected override TransportUnderTest CreateTransport() => new RedisSocketUnderTest();
}

public sealed class RedisSocketListenerNames : ListenerNames
{
    protected override TransportUnderTest CreateTransport() => new RedisSocketUnderTest();
}

public sealed class RedisSocketNotServed : NotServed
{
    protected override TransportUnderTest CreateTransport() => new RedisSocketUnderTest();
}

public sealed class RedisSocketOnErrorLog : OnErrorLog
{
    protected override TransportUnderTest CreateTransport() => new RedisSocketUnderTest();
}

public sealed class RedisSocketOnErrorStop : OnErrorStop
{
    protected override TransportUnderTest CreateTransport() => new RedisSocketUnderTest();
}

public sealed class RedisSocketOrder : Order
{
    protected override TransportUnderTest CreateTransport() => new RedisSocketUnderTest();
}

public sealed class RedisSocketRedrive : Redrive
{
    protected override TransportUnderTest CreateTransport() => new RedisSocketUnderTest();
}

public sealed class RedisSocketRemoteFailure : RemoteFailure
{
    protected override TransportUnderTest CreateTransport() => new RedisSocketUnderTest();
}

public sealed class RedisSocketRetries : Retries
{
    protected override TransportUnderTest CreateTransport() => new RedisSocketUnderTest();
}

public sealed class RedisSocketRpcResult : RpcResult
{
    protected override TransportUnderTest CreateTransport() => new RedisSocketUnderTest();
}

public sealed class RedisSocketShutdownTimeout : ShutdownTimeout
{
    protected override TransportUnderTest CreateTransport() => new RedisSocketUnderTest();
}

public sealed class RedisSocketUseAfterDispose : UseAfterDispose
{
    protected override TransportUnderTest CreateTransport() => new RedisSocketUnderTest();
}

public sealed class RedisSocketFullDeadLetters : FullDeadLetters
{
    protected override TransportUnderTest CreateTransport() => new RedisSocketUnderTest();
}
