namespace Bus.Conformance;

// Every promise on this transport. A new transport begins with a copy of this file.

public sealed class JsonWireAcknowledgement : Acknowledgement
{
    protected override TransportUnderTest CreateTransport() => new JsonWireUnderTest();
}

public sealed class JsonWireBackpressure : Backpressure
{
    protected override TransportUnderTest CreateTransport() => new JsonWireUnderTest();
}

public sealed class JsonWireCallerCancellation : CallerCancellation
{
    protected override TransportUnderTest CreateTransport() => new JsonWireUnderTest();
}

public sealed class JsonWireCallerDeadline : CallerDeadline
{
    protected override TransportUnderTest CreateTransport() => new JsonWireUnderTest();
}

public sealed class JsonWireCancellationReachesHandler : CancellationReachesHandler
{
    protected override TransportUnderTest CreateTransport() => new JsonWireUnderTest();
}

public sealed class JsonWireCompetingConsumers : CompetingConsumers
{
    protected override TransportUnderTest CreateTransport() => new JsonWireUnderTest();
}

public sealed class JsonWireConcurrency : Concurrency
{
    protected override TransportUnderTest CreateTransport() => new JsonWireUnderTest();
}

public sealed class JsonWireDeadLetters : DeadLetters
{
    protected override TransportUnderTest CreateTransport() => new JsonWireUnderTest();
}

public sealed class JsonWireDeadlineReachesHandler : DeadlineReachesHandler
{
    protected override TransportUnderTest CreateTransport() => new JsonWireUnderTest();
}

public sealed class JsonWireDelivery : Delivery
{
    protected override TransportUnderTest CreateTransport() => new JsonWireUnderTest();
}

public sealed class JsonWireDiscard : Discard
{
    protected override TransportUnderTest CreateTransport() => new JsonWireUnderTest();
}

public sealed class JsonWireDrainOfCalls : DrainOfCalls
{
    protected override TransportUnderTest CreateTransport() => new JsonWireUnderTest();
}

public sealed class JsonWireDrainOfEvents : DrainOfEvents
{
    protected override TransportUnderTest CreateTransport() => new JsonWireUnderTest();
}

public sealed class JsonWireDuplicateService : DuplicateService
{
    protected override TransportUnderTest CreateTransport() => new JsonWireUnderTest();
}

public sealed class JsonWireEventContexts : EventContexts
{
    protected override TransportUnderTest CreateTransport() => new JsonWireUnderTest();
}

public sealed class JsonWireEventIdentity : EventIdentity
{
    protected override TransportUnderTest CreateTransport() => new JsonWireUnderTest();
}

public sealed class JsonWireGroups : Groups
{
    protected override TransportUnderTest CreateTransport() => new JsonWireUnderTest();
}

public sealed class JsonWireHeaders : Headers
{
    protected override TransportUnderTest CreateTransport() => new JsonWireUnderTest();
}

public sealed class JsonWireListenerNames : ListenerNames
{
    protected override TransportUnderTest CreateTransport() => new JsonWireUnderTest();
}

public sealed class JsonWireNotServed : NotServed
{
    protected override TransportUnderTest CreateTransport() => new JsonWireUnderTest();
}

public sealed class JsonWireOnErrorLog : OnErrorLog
{
    protected override TransportUnderTest CreateTransport() => new JsonWireUnderTest();
}

public sealed class JsonWireOnErrorStop : OnErrorStop
{
    protected override TransportUnderTest CreateTransport() => new JsonWireUnderTest();
}

public sealed class JsonWireOrder : Order
{
    protected override TransportUnderTest CreateTransport() => new JsonWireUnderTest();
}

public sealed class JsonWireRedrive : Redrive
{
    protected override TransportUnderTest CreateTransport() => new JsonWireUnderTest();
}

public sealed class JsonWireRemoteFailure : RemoteFailure
{
    protected override TransportUnderTest CreateTransport() => new JsonWireUnderTest();
}

public sealed class JsonWireRetries : Retries
{
    protected override TransportUnderTest CreateTransport() => new JsonWireUnderTest();
}

public sealed class JsonWireRpcResult : RpcResult
{
    protected override TransportUnderTest CreateTransport() => new JsonWireUnderTest();
}

public sealed class JsonWireShutdownTimeout : ShutdownTimeout
{
    protected override TransportUnderTest CreateTransport() => new JsonWireUnderTest();
}

public sealed class JsonWireUseAfterDispose : UseAfterDispose
{
    protected override TransportUnderTest CreateTransport() => new JsonWireUnderTest();
}

public sealed class JsonWireFullDeadLetters : FullDeadLetters
{
    protected override TransportUnderTest CreateTransport() => new JsonWireUnderTest();
}
