namespace Bus.Conformance;

// Every promise on this transport. A new transport begins with a copy of this file.

public sealed class RedisAcknowledgement : Acknowledgement
{
    protected override TransportUnderTest CreateTransport() => new RedisUnderTest();
}

public sealed class RedisBackpressure : Backpressure
{
    protected override TransportUnderTest CreateTransport() => new RedisUnderTest();
}

public sealed class RedisCallerCancellation : CallerCancellation
{
    protected override TransportUnderTest CreateTransport() => new RedisUnderTest();
}

public sealed class RedisCallerDeadline : CallerDeadline
{
    protected override TransportUnderTest CreateTransport() => new RedisUnderTest();
}

public sealed class RedisCancellationReachesHandler : CancellationReachesHandler
{
    protected override TransportUnderTest CreateTransport() => new RedisUnderTest();
}

public sealed class RedisCompetingConsumers : CompetingConsumers
{
    protected override TransportUnderTest CreateTransport() => new RedisUnderTest();
}

public sealed class RedisConcurrency : Concurrency
{
    protected override TransportUnderTest CreateTransport() => new RedisUnderTest();
}

public sealed class RedisDeadLetters : DeadLetters
{
    protected override TransportUnderTest CreateTransport() => new RedisUnderTest();
}

public sealed class RedisDeadlineReachesHandler : DeadlineReachesHandler
{
    protected override TransportUnderTest CreateTransport() => new RedisUnderTest();
}

public sealed class RedisDelivery : Delivery
{
    protected override TransportUnderTest CreateTransport() => new RedisUnderTest();
}

public sealed class RedisDiscard : Discard
{
    protected override TransportUnderTest CreateTransport() => new RedisUnderTest();
}

public sealed class RedisDrainOfCalls : DrainOfCalls
{
    protected override TransportUnderTest CreateTransport() => new RedisUnderTest();
}

public sealed class RedisDrainOfEvents : DrainOfEvents
{
    protected override TransportUnderTest CreateTransport() => new RedisUnderTest();
}

public sealed class RedisDuplicateService : DuplicateService
{
    protected override TransportUnderTest CreateTransport() => new RedisUnderTest();
}

public sealed class RedisEventContexts : EventContexts
{
    protected override TransportUnderTest CreateTransport() => new RedisUnderTest();
}

public sealed class RedisEventIdentity : EventIdentity
{
    protected override TransportUnderTest CreateTransport() => new RedisUnderTest();
}

public sealed class RedisGroups : Groups
{
    protected override TransportUnderTest CreateTransport() => new RedisUnderTest();
}

public sealed class RedisHeaders : Headers
{
    protected override TransportUnderTest CreateTransport() => new RedisUnderTest();
}

public sealed class RedisListenerNames : ListenerNames
{
    protected override TransportUnderTest CreateTransport() => new RedisUnderTest();
}

public sealed class RedisNotServed : NotServed
{
    protected override TransportUnderTest CreateTransport() => new RedisUnderTest();
}

public sealed class RedisOnErrorLog : OnErrorLog
{
    protected override TransportUnderTest CreateTransport() => new RedisUnderTest();
}

public sealed class RedisOnErrorStop : OnErrorStop
{
    protected override TransportUnderTest CreateTransport() => new RedisUnderTest();
}

public sealed class RedisOrder : Order
{
    protected override TransportUnderTest CreateTransport() => new RedisUnderTest();
}

public sealed class RedisRedrive : Redrive
{
    protected override TransportUnderTest CreateTransport() => new RedisUnderTest();
}

public sealed class RedisRemoteFailure : RemoteFailure
{
    protected override TransportUnderTest CreateTransport() => new RedisUnderTest();
}

public sealed class RedisRetries : Retries
{
    protected override TransportUnderTest CreateTransport() => new RedisUnderTest();
}

public sealed class RedisRpcResult : RpcResult
{
    protected override TransportUnderTest CreateTransport() => new RedisUnderTest();
}

public sealed class RedisShutdownTimeout : ShutdownTimeout
{
    protected override TransportUnderTest CreateTransport() => new RedisUnderTest();
}

public sealed class RedisUseAfterDispose : UseAfterDispose
{
    protected override TransportUnderTest CreateTransport() => new RedisUnderTest();
}

public sealed class RedisFullDeadLetters : FullDeadLetters
{
    protected override TransportUnderTest CreateTransport() => new RedisUnderTest();
}
