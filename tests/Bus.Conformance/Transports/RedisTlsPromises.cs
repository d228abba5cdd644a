namespace Bus.Conformance;

// Every promise on this transport. A new transport begins with a copy of this file.

public sealed class RedisTlsAcknowledgement : Acknowledgement
{
    protected override TransportUnderTest CreateTransport() => new RedisTlsUnderTest();
}

public sealed class RedisTlsBackpressure : Backpressure
{
    protected override TransportUnderTest CreateTransport() => new RedisTlsUnderTest();
}

public sealed class RedisTlsCallerCancellation : CallerCancellation
{
    protected override TransportUnderTest CreateTransport() => new RedisTlsUnderTest();
}

public sealed class RedisTlsCallerDeadline : CallerDeadline
{
    protected override TransportUnderTest CreateTransport() => new RedisTlsUnderTest();
}

public sealed class RedisTlsCancellationReachesHandler : CancellationReachesHandler
{
    protected override TransportUnderTest CreateTransport() => new RedisTlsUnderTest();
}

public sealed class RedisTlsCompetingConsumers : CompetingConsumers
{
    protected override TransportUnderTest CreateTransport() => new RedisTlsUnderTest();
}

public sealed class RedisTlsConcurrency : Concurrency
{
    protected override TransportUnderTest CreateTransport() => new RedisTlsUnderTest();
}

public sealed class RedisTlsDeadLetters : DeadLetters
{
    protected override TransportUnderTest CreateTransport() => new RedisTlsUnderTest();
}

public sealed class RedisTlsDeadlineReachesHandler : DeadlineReachesHandler
{
    protected override TransportUnderTest CreateTransport() => new RedisTlsUnderTest();
}

public sealed class RedisTlsDelivery : Delivery
{
    protected override TransportUnderTest CreateTransport() => new RedisTlsUnderTest();
}

public sealed class RedisTlsDiscard : Discard
{
    protected override TransportUnderTest CreateTransport() => new RedisTlsUnderTest();
}

public sealed class RedisTlsDrainOfCalls : DrainOfCalls
{
    protected override TransportUnderTest CreateTransport() => new RedisTlsUnderTest();
}

public sealed class RedisTlsDrainOfEvents : DrainOfEvents
{
    protected override TransportUnderTest CreateTransport() => new RedisTlsUnderTest();
}

public sealed class RedisTlsDuplicateService : DuplicateService
{
    protected override TransportUnderTest CreateTransport() => new RedisTlsUnderTest();
}

public sealed class RedisTlsEventContexts : EventContexts
{
    protected override TransportUnderTest CreateTransport() => new RedisTlsUnderTest();
}

public sealed class RedisTlsEventIdentity : EventIdentity
{
    protected override TransportUnderTest CreateTransport() => new RedisTlsUnderTest();
}

public sealed class RedisTlsGroups : Groups
{
    protected override TransportUnderTest CreateTransport() => new RedisTlsUnderTest();
}

public sealed class RedisTlsHeaders : Headers
{
    protected override TransportUnderTest CreateTransport() => new RedisTlsUnderTest();
}

public sealed class RedisTlsListenerNames : ListenerNames
{
    protected override TransportUnderTest CreateTransport() => new RedisTlsUnderTest();
}

public sealed class RedisTlsNotServed : NotServed
{
    protected override TransportUnderTest CreateTransport() => new RedisTlsUnderTest();
}

public sealed class RedisTlsOnErrorLog : OnErrorLog
{
    protected override TransportUnderTest CreateTransport() => new RedisTlsUnderTest();
}

public sealed class RedisTlsOnErrorStop : OnErrorStop
{
    protected override TransportUnderTest CreateTransport() => new RedisTlsUnderTest();
}

public sealed class RedisTlsOrder : Order
{
    protected override TransportUnderTest CreateTransport() => new RedisTlsUnderTest();
}

public sealed class RedisTlsRedrive : Redrive
{
    protected override TransportUnderTest CreateTransport() => new RedisTlsUnderTest();
}

public sealed class RedisTlsRemoteFailure : RemoteFailure
{
    protected override TransportUnderTest CreateTransport() => new RedisTlsUnderTest();
}

public sealed class RedisTlsRetries : Retries
{
    protected override TransportUnderTest CreateTransport() => new RedisTlsUnderTest();
}

public sealed class RedisTlsRpcResult : RpcResult
{
    protected override TransportUnderTest CreateTransport() => new RedisTlsUnderTest();
}

public sealed class RedisTlsShutdownTimeout : ShutdownTimeout
{
    protected override TransportUnderTest CreateTransport() => new RedisTlsUnderTest();
}

public sealed class RedisTlsUseAfterDispose : UseAfterDispose
{
    protected override TransportUnderTest CreateTransport() => new RedisTlsUnderTest();
}

public sealed class RedisTlsFullDeadLetters : FullDeadLetters
{
    protected override TransportUnderTest CreateTransport() => new RedisTlsUnderTest();
}
