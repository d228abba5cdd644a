namespace Bus.Conformance;

// Every promise on this transport. A new transport begins with a copy of this file.

public sealed class RedisSentinelAcknowledgement : Acknowledgement
{
    protected override TransportUnderTest CreateTransport() => new RedisSentinelUnderTest();
}

public sealed class RedisSentinelBackpressure : Backpressure
{
    protected override TransportUnderTest CreateTransport() => new RedisSentinelUnderTest();
}

public sealed class RedisSentinelCallerCancellation : CallerCancellation
{
    protected override TransportUnderTest CreateTransport() => new RedisSentinelUnderTest();
}

public sealed class RedisSentinelCallerDeadline : CallerDeadline
{
    protected override TransportUnderTest CreateTransport() => new RedisSentinelUnderTest();
}

public sealed class RedisSentinelCancellationReachesHandler : CancellationReachesHandler
{
    protected override TransportUnderTest CreateTransport() => new RedisSentinelUnderTest();
}

public sealed class RedisSentinelCompetingConsumers : CompetingConsumers
{
    protected override TransportUnderTest CreateTransport() => new RedisSentinelUnderTest();
}

public sealed class RedisSentinelConcurrency : Concurrency
{
    protected override TransportUnderTest CreateTransport() => new RedisSentinelUnderTest();
}

public sealed class RedisSentinelDeadLetters : DeadLetters
{
    protected override TransportUnderTest CreateTransport() => new RedisSentinelUnderTest();
}

public sealed class RedisSentinelDeadlineReachesHandler : DeadlineReachesHandler
{
    protected override TransportUnderTest CreateTransport() => new RedisSentinelUnderTest();
}

public sealed class RedisSentinelDelivery : Delivery
{
    protected override TransportUnderTest CreateTransport() => new RedisSentinelUnderTest();
}

public sealed class RedisSentinelDiscard : Discard
{
    protected override TransportUnderTest CreateTransport() => new RedisSentinelUnderTest();
}

public sealed class RedisSentinelDrainOfCalls : DrainOfCalls
{
    protected override TransportUnderTest CreateTransport() => new RedisSentinelUnderTest();
}

public sealed class RedisSentinelDrainOfEvents : DrainOfEvents
{
    protected override TransportUnderTest CreateTransport() => new RedisSentinelUnderTest();
}

public sealed class RedisSentinelDuplicateService : DuplicateService
{
    protected override TransportUnderTest CreateTransport() => new RedisSentinelUnderTest();
}

public sealed class RedisSentinelEventContexts : EventContexts
{
    protected override TransportUnderTest CreateTransport() => new RedisSentinelUnderTest();
}

public sealed class RedisSentinelEventIdentity : EventIdentity
{
    protected override TransportUnderTest CreateTransport() => new RedisSentinelUnderTest();
}

public sealed class RedisSentinelGroups : Groups
{
    protected override TransportUnderTest CreateTransport() => new RedisSentinelUnderTest();
}

public sealed class RedisSentinelHeaders : Headers
{
    protected override TransportUnderTest CreateTransport() => new RedisSentinelUnderTest();
}

public sealed class RedisSentinelListenerNames : ListenerNames
{
    protected override TransportUnderTest CreateTransport() => new RedisSentinelUnderTest();
}

public sealed class RedisSentinelNotServed : NotServed
{
    protected override TransportUnderTest CreateTransport() => new RedisSentinelUnderTest();
}

public sealed class RedisSentinelOnErrorLog : OnErrorLog
{
    protected override TransportUnderTest CreateTransport() => new RedisSentinelUnderTest();
}

public sealed class RedisSentinelOnErrorStop : OnErrorStop
{
    protected override TransportUnderTest CreateTransport() => new RedisSentinelUnderTest();
}

public sealed class RedisSentinelOrder : Order
{
    protected override TransportUnderTest CreateTransport() => new RedisSentinelUnderTest();
}

public sealed class RedisSentinelRedrive : Redrive
{
    protected override TransportUnderTest CreateTransport() => new RedisSentinelUnderTest();
}

public sealed class RedisSentinelRemoteFailure : RemoteFailure
{
    protected override TransportUnderTest CreateTransport() => new RedisSentinelUnderTest();
}

public sealed class RedisSentinelRetries : Retries
{
    protected override TransportUnderTest CreateTransport() => new RedisSentinelUnderTest();
}

public sealed class RedisSentinelRpcResult : RpcResult
{
    protected override TransportUnderTest CreateTransport() => new RedisSentinelUnderTest();
}

public sealed class RedisSentinelShutdownTimeout : ShutdownTimeout
{
    protected override TransportUnderTest CreateTransport() => new RedisSentinelUnderTest();
}

public sealed class RedisSentinelUseAfterDispose : UseAfterDispose
{
    protected override TransportUnderTest CreateTransport() => new RedisSentinelUnderTest();
}

public sealed class RedisSentinelFullDeadLetters : FullDeadLetters
{
    protected override TransportUnderTest CreateTransport() => new RedisSentinelUnderTest();
}
