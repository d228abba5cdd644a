using System.Runtime.InteropServices;

namespace Bus.Hosting;

/// <summary>The signals that ask a process to stop: the first says to stop, the next to end at once, and one more, some seconds later, ends it as if nobody listened.</summary>
/// <remarks>It listens before the host does, so that a signal which comes while a worker is put together is not lost.</remarks>
internal sealed class StopSignals : IDisposable
{
    // Shells and supervisors may send one request twice, to the process and to its group.
    private static readonly TimeSpan SameRequest = TimeSpan.FromMilliseconds(250);

    // Never disposed: a signal may still be on its way.
    private readonly CancellationTokenSource _asked = new(), _urgent = new();
    // Ending at once takes a moment, too. Whoever still signals after it means it.
    private static readonly TimeSpan LastResort = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly PosixSignalRegistration[] _registrations;
    private long? _last;

    /// <param name="time">Tells how far apart two signals are.</param>
    public StopSignals(TimeProvider time)
    {
        _time = time;
        _registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Take),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Take),
            PosixSignalRegistration.Create(PosixSignal.SIGQUIT, Take),
        ];
    }

    /// <summary>Fires with the first signal.</summary>
    public CancellationToken Asked => _asked.Token;

    /// <summary>Fires with the second.</summary>
    public CancellationToken Urgent => _urgent.Token;

    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in _registrations) registration.Dispose();
    }

    /// <summary>A signal came.</summary>
    /// <returns>Whether it is dealt with; some seconds after the second one nothing is left to ask for.</returns>
    public bool Count()
    {
        bool isFirst;
        lock (_gate)
        {
            if (_last is { } last && _time.GetElapsedTime(last) < SameRequest) return true;
            if (_urgent.IsCancellationRequested) return _time.GetElapsedTime(_last!.Value) < LastResort;
            isFirst = _last is null;
            _last = _time.GetTimestamp();
        }
        (isFirst ? _asked : _urgent).Cancel();
        return true;
    }

    // By default each would kill the process in the middle of its logs.
    private void Take(PosixSignalContext context) => context.Cancel = Count();
}
