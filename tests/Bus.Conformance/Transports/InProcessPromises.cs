namespace Bus.Conformance;

// Every promise on this transport. A new transport begins with a copy of this file.

public sealed class InProcessAcknowledgement : Acknowledgement
{
    protected override TransportUnderTest CreateTransport() => new InProcessUnderTest();
}

public sealed class InProcessBackpressure : Backpressure
{
    protected override TransportUnderTest CreateTransport() => new InProcessUnderTest();
}

public sealed class InProcessCallerCancellation : CallerCancellation
{
    protected override TransportUnderTest CreateTransport() => new InProcessUnderTest();
}

public sealed class InProcessCallerDeadline : CallerDeadline
{
    protected override TransportUnderTest CreateTransport() => new InProcessUnderTest();
}

public sealed class InProcessCancellationReachesHandler : CancellationReachesHandler
{
    protected override TransportUnderTest CreateTransport() => new InProcessUnderTest();
}

public sealed class InProcessCompetingConsumers : CompetingConsumers
{
    protected override TransportUnderTest CreateTransport() => new InProcessUnderTest();
}

public sealed class InProcessConcurrency : Concurrency
{
    protected override TransportUnderTest CreateTransport() => new InProcessUnderTest();
}

public sealed class InProcessDeadLetters : DeadLetters
{
    protected override TransportUnderTest CreateTransport() => new InProcessUnderTest();
}

public sealed class InProcessDeadlineReachesHandler : DeadlineReachesHandler
{
    protected override TransportUnderTest CreateTransport() => new InProcessUnderTest();
}

public sealed class InProcessDelivery : Delivery
{
    protected override TransportUnderTest CreateTransport() => new InProcessUnderTest();
}

public sealed class InProcessDiscard : Discard
{
    protected override TransportUnderTest CreateTransport() => new InProcessUnderTest();
}

public sealed class InProcessDrainOfCalls : DrainOfCalls
{
    protected override TransportUnderTest CreateTransport() => new InProcessUnderTest();
}

public sealed class InProcessDrainOfEvents : DrainOfEvents
{
    protected override TransportUnderTest CreateTransport() => new InProcessUnderTest();
}

public sealed class InProcessDuplicateService : DuplicateService
{
    protected override TransportUnderTest CreateTransport() => new InProcessUnderTest();
}

public sealed class InProcessEventContexts : EventContexts
{
    protected override TransportUnderTest CreateTransport() => new InProcessUnderTest();
}

public sealed class InProcessEventIdentity : EventIdentity
{
    protected override TransportUnderTest CreateTransport() => new InProcessUnderTest();
}

public sealed class InProcessGroups : Groups
{
    protected override TransportUnderTest CreateTransport() => new InProcessUnderTest();
}

public sealed class InProcessHeaders : Headers
{
    protected override TransportUnderTest CreateTransport() => new InProcessUnderTest();
}

public sealed class InProcessListenerNames : ListenerNames
{
    protected override TransportUnderTest CreateTransport() => new InProcessUnderTest();
}

public sealed class InProcessNotServed : NotServed
{
    protected override TransportUnderTest CreateTransport() => new InProcessUnderTest();
}

public sealed class InProcessOnErrorLog : OnErrorLog
{
    protected override TransportUnderTest CreateTransport() => new InProcessUnderTest();
}

public sealed class InProcessOnErrorStop : OnErrorStop
{
    protected override TransportUnderTest CreateTransport() => new InProcessUnderTest();
}

public sealed class InProcessOrder : Order
{
    protected override TransportUnderTest CreateTransport() => new InProcessUnderTest();
}

public sealed class InProcessRedrive : Redrive
{
    protected override TransportUnderTest CreateTransport() => new InProcessUnderTest();
}

public sealed class InProcessRemoteFailure : RemoteFailure
{
    protected override TransportUnderTest CreateTransport() => new InProcessUnderTest();
}

public sealed class InProcessRetries : Retries
{
    protected override TransportUnderTest CreateTransport() => new InProcessUnderTest();
}

public sealed class InProcessRpcResult : RpcResult
{
    protected override TransportUnderTest CreateTransport() => new InProcessUnderTest();
}

public sealed class InProcessShutdownTimeout : ShutdownTimeout
{
    protected override TransportUnderTest CreateTransport() => new InProcessUnderTest();
}

public sealed class InProcessUseAfterDispose : UseAfterDispose
{
    protected override TransportUnderTest CreateTransport() => new InProcessUnderTest();
}

public sealed class InProcessFullDeadLetters : FullDeadLetters
{
    protected override TransportUnderTest CreateTransport() => new InProcessUnderTest();
}
