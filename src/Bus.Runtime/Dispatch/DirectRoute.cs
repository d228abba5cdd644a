using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Bus.Dispatch;

/// <summary>The way from a proxy straight to a service in the same process, open while nothing stands in between.</summary>
/// <typeparam name="TApi">The contract.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DirectRoute<TApi>
    where TApi : class
{
    private readonly DeadlineClock _clock;
    private readonly ServiceHost _host;

    internal DirectRoute(TApi service, ServiceHost host, DeadlineClock clock) => (Service, _host, _clock) = (service, host, clock);

    /// <summary>The service.</summary>
    public TApi Service { get; }

    internal ServiceHost Host => _host;

    /// <summary>Begins a call.</summary>
    /// <param name="cancellationToken">The caller's token.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ActiveCall Enter(CancellationToken cancellationToken)
    {
        CallScope scope = _clock.Enter();
        return cancellationToken.CanBeCanceled
            ? ActiveCall.EnterLinked(scope, _host, cancellationToken)
            : new ActiveCall(scope, _host);
    }
}
