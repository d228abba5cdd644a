namespace Bus.Conformance;

// Every promise on this transport. A new transport begins with a copy of this file.

public sealed class TestBusAcknowledgement : Acknowledgement
{
    protected override TransportUnderTest CreateTransport() => new TestBusUnderTest();
}

public sealed class TestBusBackpressure : Backpressure
{
    protected override TransportUnderTest CreateTransport() => new TestBusUnderTest();
}

public sealed class TestBusCallerCancellation : CallerCancellation
{
    protected override TransportUnderTest CreateTransport() => new TestBusUnderTest();
}

public sealed class TestBusCallerDeadline : CallerDeadline
{
    protected override TransportUnderTest CreateTransport() => new TestBusUnderTest();
}

public sealed class TestBusCancellationReachesHandler : CancellationReachesHandler
{
    protected override TransportUnderTest CreateTransport() => new TestBusUnderTest();
}

public sealed class TestBusCompetingConsumers : CompetingConsumers
{
    protected override TransportUnderTest CreateTransport() => new TestBusUnderTest();
}

public sealed class TestBusConcurrency : Concurrency
{
    protected override TransportUnderTest CreateTransport() => new TestBusUnderTest();
}

public sealed class TestBusDeadLetters : DeadLetters
{
    protected override TransportUnderTest CreateTransport() => new TestBusUnderTest();
}

public sealed class TestBusDeadlineReachesHandler : DeadlineReachesHandler
{
    protected override TransportUnderTest CreateTransport() => new TestBusUnderTest();
}

public sealed class TestBusDelivery : Delivery
{
    protected override TransportUnderTest CreateTransport() => new TestBusUnderTest();
}

public sealed class TestBusDiscard : Discard
{
    protected override TransportUnderTest CreateTransport() => new TestBusUnderTest();
}

public sealed class TestBusDrainOfCalls : DrainOfCalls
{
    protected override TransportUnderTest CreateTransport() => new TestBusUnderTest();
}

public sealed class TestBusDrainOfEvents : DrainOfEvents
{
    protected override TransportUnderTest CreateTransport() => new TestBusUnderTest();
}

public sealed class TestBusDuplicateService : DuplicateService
{
    protected override TransportUnderTest CreateTransport() => new TestBusUnderTest();
}

public sealed class TestBusEventContexts : EventContexts
{
    protected override TransportUnderTest CreateTransport() => new TestBusUnderTest();
}

public sealed class TestBusEventIdentity : EventIdentity
{
    protected override TransportUnderTest CreateTransport() => new TestBusUnderTest();
}

public sealed class TestBusGroups : Groups
{
    protected override TransportUnderTest CreateTransport() => new TestBusUnderTest();
}

public sealed class TestBusHeaders : Headers
{
    protected override TransportUnderTest CreateTransport() => new TestBusUnderTest();
}

public sealed class TestBusListenerNames : ListenerNames
{
    protected override TransportUnderTest CreateTransport() => new TestBusUnderTest();
}

public sealed class TestBusNotServed : NotServed
{
    protected override TransportUnderTest CreateTransport() => new TestBusUnderTest();
}

public sealed class TestBusOnErrorLog : OnErrorLog
{
    protected override TransportUnderTest CreateTransport() => new TestBusUnderTest();
}

public sealed class TestBusOnErrorStop : OnErrorStop
{
    protected override TransportUnderTest CreateTransport() => new TestBusUnderTest();
}

public sealed class TestBusOrder : Order
{
    protected override TransportUnderTest CreateTransport() => new TestBusUnderTest();
}

public sealed class TestBusRedrive : Redrive
{
    protected override TransportUnderTest CreateTransport() => new TestBusUnderTest();
}

public sealed class TestBusRemoteFailure : RemoteFailure
{
    protected override TransportUnderTest CreateTransport() => new TestBusUnderTest();
}

public sealed class TestBusRetries : Retries
{
    protected override TransportUnderTest CreateTransport() => new TestBusUnderTest();
}

public sealed class TestBusRpcResult : RpcResult
{
    protected override TransportUnderTest CreateTransport() => new TestBusUnderTest();
}

public sealed class TestBusShutdownTimeout : ShutdownTimeout
{
    protected override TransportUnderTest CreateTransport() => new TestBusUnderTest();
}

public sealed class TestBusUseAfterDispose : UseAfterDispose
{
    protected override TransportUnderTest CreateTransport() => new TestBusUnderTest();
}

public sealed class TestBusFullDeadLetters : FullDeadLetters
{
    protected override TransportUnderTest CreateTransport() => new TestBusUnderTest();
}
