namespace Bus.Conformance;

// Every promise on this transport. A new transport begins with a copy of this file.

public sealed class LoopbackAcknowledgement : Acknowledgement
{
    protected override TransportUnderTest CreateTransport() => new LoopbackUnderTest();
}

public sealed class LoopbackBackpressure : Backpressure
{
    protected override TransportUnderTest CreateTransport() => new LoopbackUnderTest();
}

public sealed class LoopbackCallerCancellation : CallerCancellation
{
    protected override TransportUnderTest CreateTransport() => new LoopbackUnderTest();
}

public sealed class LoopbackCallerDeadline : CallerDeadline
{
    protected override TransportUnderTest CreateTransport() => new LoopbackUnderTest();
}

public sealed class LoopbackCancellationReachesHandler : CancellationReachesHandler
{
    protected override TransportUnderTest CreateTransport() => new LoopbackUnderTest();
}

public sealed class LoopbackCompetingConsumers : CompetingConsumers
{
    protected override TransportUnderTest CreateTransport() => new LoopbackUnderTest();
}

public sealed class LoopbackConcurrency : Concurrency
{
    protected override TransportUnderTest CreateTransport() => new LoopbackUnderTest();
}

public sealed class LoopbackDeadLetters : DeadLetters
{
    protected override TransportUnderTest CreateTransport() => new LoopbackUnderTest();
}

public sealed class LoopbackDeadlineReachesHandler : DeadlineReachesHandler
{
    protected override TransportUnderTest CreateTransport() => new LoopbackUnderTest();
}

public sealed class LoopbackDelivery : Delivery
{
    protected override TransportUnderTest CreateTransport() => new LoopbackUnderTest();
}

public sealed class LoopbackDiscard : Discard
{
    protected override TransportUnderTest CreateTransport() => new LoopbackUnderTest();
}

public sealed class LoopbackDrainOfCalls : DrainOfCalls
{
    protected override TransportUnderTest CreateTransport() => new LoopbackUnderTest();
}

public sealed class LoopbackDrainOfEvents : DrainOfEvents
{
    protected override TransportUnderTest CreateTransport() => new LoopbackUnderTest();
}

public sealed class LoopbackDuplicateService : DuplicateService
{
    protected override TransportUnderTest CreateTransport() => new LoopbackUnderTest();
}

public sealed class LoopbackEventContexts : EventContexts
{
    protected override TransportUnderTest CreateTransport() => new LoopbackUnderTest();
}

public sealed class LoopbackEventIdentity : EventIdentity
{
    protected override TransportUnderTest CreateTransport() => new LoopbackUnderTest();
}

public sealed class LoopbackGroups : Groups
{
    protected override TransportUnderTest CreateTransport() => new LoopbackUnderTest();
}

public sealed class LoopbackHeaders : Headers
{
    protected override TransportUnderTest CreateTransport() => new LoopbackUnderTest();
}

public sealed class LoopbackListenerNames : ListenerNames
{
    protected override TransportUnderTest CreateTransport() => new LoopbackUnderTest();
}

public sealed class LoopbackNotServed : NotServed
{
    protected override TransportUnderTest CreateTransport() => new LoopbackUnderTest();
}

public sealed class LoopbackOnErrorLog : OnErrorLog
{
    protected override TransportUnderTest CreateTransport() => new LoopbackUnderTest();
}

public sealed class LoopbackOnErrorStop : OnErrorStop
{
    protected override TransportUnderTest CreateTransport() => new LoopbackUnderTest();
}

public sealed class LoopbackOrder : Order
{
    protected override TransportUnderTest CreateTransport() => new LoopbackUnderTest();
}

public sealed class LoopbackRedrive : Redrive
{
    protected override TransportUnderTest CreateTransport() => new LoopbackUnderTest();
}

public sealed class LoopbackRemoteFailure : RemoteFailure
{
    protected override TransportUnderTest CreateTransport() => new LoopbackUnderTest();
}

public sealed class LoopbackRetries : Retries
{
    protected override TransportUnderTest CreateTransport() => new LoopbackUnderTest();
}

public sealed class LoopbackRpcResult : RpcResult
{
    protected override TransportUnderTest CreateTransport() => new LoopbackUnderTest();
}

public sealed class LoopbackShutdownTimeout : ShutdownTimeout
{
    protected override TransportUnderTest CreateTransport() => new LoopbackUnderTest();
}

public sealed class LoopbackUseAfterDispose : UseAfterDispose
{
    protected override TransportUnderTest CreateTransport() => new LoopbackUnderTest();
}

public sealed class LoopbackFullDeadLetters : FullDeadLetters
{
    protected override TransportUnderTest CreateTransport() => new LoopbackUnderTest();
}
