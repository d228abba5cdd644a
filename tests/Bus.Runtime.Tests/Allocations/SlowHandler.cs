namespace Bus.Runtime.Tests.Allocations;

/// <summary>A handler that suspends until the test lets it go, without an allocation of its own.</summary>
internal sealed class SlowHandler
{
    /// <summary>How long the bus's own waits get to settle on the handler after it has started.</summary>
    private const int SpinsToSettle = 500;

    private readonly ManualSource _source = new();
    private readonly Func<bool> _isAwaited;
    private int _expected;

    public SlowHandler() => _isAwaited = () => _source.Awaits == _expected;

    public ValueTask HandleAsync(UserRegistered payload, EventContext context, CancellationToken cancellationToken)
        => _source.BeginVoid();

    /// <summary>Waits until somebody waits for the handler.</summary>
    /// <remarks>
    /// A task that completes while it is being awaited costs an object that carries on, whoever wrote the code. That is a race,
    /// not the path that is measured; the spins make it rare, and the best round is one without it.
    /// </remarks>
    public void WaitForStart()
    {
        _expected++;
        Spin.Until(_isAwaited, "the next handler to start");
        Thread.SpinWait(SpinsToSettle);
    }

    public void Finish() => _source.Complete(0);
}
