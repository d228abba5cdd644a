using Microsoft.Extensions.Logging;

namespace Bus.Dispatch;

/// <summary>The scope of one call that was given a timeout of its own.</summary>
internal sealed class SingleCallScope : CallScope
{
    private readonly ITimer _timer;
    private readonly SingleCallScopes _owner;

    public SingleCallScope(TimeSpan timeout, TimeProvider timeProvider, ILogger logger, SingleCallScopes owner) : base(logger)
    {
        (Timeout, _owner) = (timeout, owner);
        _timer = DetachedTimer.Create(timeProvider, static state => ((SingleCallScope)state!).EndWith(ScopeEnd.Deadline), this, timeout);
    }

    public override TimeSpan Timeout { get; }

    public override void CallEnded()
    {
        _timer.Dispose();
        _owner.Remove(this);
    }
}
