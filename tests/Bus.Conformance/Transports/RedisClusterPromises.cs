namespace Bus.Conformance;

// Every promise on this transport. A new transport begins with a copy of this file.

public sealed class RedisClusterAcknowledgement : Acknowledgement
{
    protected override TransportUnderTest CreateTransport() => new RedisClusterUnderTest();
}

public sealed class RedisClusterBackpressure : Backpressure
{
    protected override TransportUnderTest CreateTransport() => new RedisClusterUnderTest();
}

public sealed class RedisClusterCallerCancellation : CallerCancellation
{
    protected override TransportUnderTest CreateTransport() => new RedisClusterUnderTest();
}

public sealed class RedisClusterCallerDeadline : CallerDeadline
{
    protected override TransportUnderTest CreateTransport() => new RedisClusterUnderTest();
}

public sealed class RedisClusterCancellationReachesHandler : CancellationReachesHandler
{
    protected override TransportUnderTest CreateTransport() => new RedisClusterUnderTest();
}

public sealed class RedisClusterCompetingConsumers : CompetingConsumers
{
    protected override TransportUnderTest CreateTransport() => new RedisClusterUnderTest();
}

public sealed class RedisClusterConcurrency : Concurrency
{
    protected override TransportUnderTest CreateTransport() => new RedisClusterUnderTest();
}

public sealed class RedisClusterDeadLetters : DeadLetters
{
    protected override TransportUnderTest CreateTransport() => new RedisClusterUnderTest();
}

public sealed class RedisClusterDeadlineReachesHandler : DeadlineReachesHandler
{
    protected override TransportUnderTest CreateTransport() => new RedisClusterUnderTest();
}

public sealed class RedisClusterDelivery : Delivery
{
    protected override TransportUnderTest CreateTransport() => new RedisClusterUnderTest();
}

public sealed class RedisClusterDiscard : Discard
{
    protected override TransportUnderTest CreateTransport() => new RedisClusterUnderTest();
}

public sealed class RedisClusterDrainOfCalls : DrainOfCalls
{
    protected override TransportUnderTest CreateTransport() => new RedisClusterUnderTest();
}

public sealed class RedisClusterDrainOfEvents : DrainOfEvents
{
    protected override TransportUnderTest CreateTransport() => new RedisClusterUnderTest();
}

public sealed class RedisClusterDuplicateService : DuplicateService
{
    protected override TransportUnderTest CreateTransport() => new RedisClusterUnderTest();
}

public sealed class RedisClusterEventContexts : EventContexts
{
    protected override TransportUnderTest CreateTransport() => new RedisClusterUnderTest();
}

public sealed class RedisClusterEventIdentity : EventIdentity
{
    protected override TransportUnderTest CreateTransport() => new RedisClusterUnderTest();
}

public sealed class RedisClusterGroups : Groups
{
    protected override TransportUnderTest CreateTransport() => new RedisClusterUnderTest();
}

public sealed class RedisClusterHeaders : Headers
{
    protected override TransportUnderTest CreateTransport() => new RedisClusterUnderTest();
}

public sealed class RedisClusterListenerNames : ListenerNames
{
    protected override TransportUnderTest CreateTransport() => new RedisClusterUnderTest();
}

public sealed class RedisClusterNotServed : NotServed
{
    protected override TransportUnderTest CreateTransport() => new RedisClusterUnderTest();
}

public sealed class RedisClusterOnErrorLog : OnErrorLog
{
    protected override TransportUnderTest CreateTransport() => new RedisClusterUnderTest();
}

public sealed class RedisClusterOnErrorStop : OnErrorStop
{
    protected override TransportUnderTest CreateTransport() => new RedisClusterUnderTest();
}

public sealed class RedisClusterOrder : Order
{
    protected override TransportUnderTest CreateTransport() => new RedisClusterUnderTest();
}

public sealed class RedisClusterRedrive : Redrive
{
    protected override TransportUnderTest CreateTransport() => new RedisClusterUnderTest();
}

public sealed class RedisClusterRemoteFailure : RemoteFailure
{
    protected override TransportUnderTest CreateTransport() => new RedisClusterUnderTest();
}

public sealed class RedisClusterRetries : Retries
{
    protected override TransportUnderTest CreateTransport() => new RedisClusterUnderTest();
}

public sealed class RedisClusterRpcResult : RpcResult
{
    protected override TransportUnderTest CreateTransport() => new RedisClusterUnderTest();
}

public sealed class RedisClusterShutdownTimeout : ShutdownTimeout
{
    protected override TransportUnderTest CreateTransport() => new RedisClusterUnderTest();
}

public sealed class RedisClusterUseAfterDispose : UseAfterDispose
{
    protected override TransportUnderTest CreateTransport() => new RedisClusterUnderTest();
}

public sealed class RedisClusterFullDeadLetters : FullDeadLetters
{
    protected override TransportUnderTest CreateTransport() => new RedisClusterUnderTest();
}
