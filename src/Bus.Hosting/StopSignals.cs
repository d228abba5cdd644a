using System.Runtime.InteropServices;

namespace Bus.Hosting;

/// <summary>The signals that ask a process to stop: the first says to stop, the next to end at once.</summary>
/// <remarks>It listens before the host does, so that a signal which comes while a worker is put together is not lost.</remarks>
internal sealed class StopSignals : IDisposable
{
    // Shells and supervisors may send one request twice, to the process and to its group.
    private static readonly TimeSpan SameRequest = TimeSpan.FromMilliseconds(250);

    // Never disposed: a signal may still be on its way.
    private readonly CancellationTokenSource _asked = new(), _urgent = new();
    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly PosixSignalRegistration[] _registrations;
    private long? _first;

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
    public void Count()
    {
        bool isFirst;
        lock (_gate)
        {
            isFirst = _first is null;
            if (_first is { } first && _time.GetElapsedTime(first) < SameRequest) return;
            _first ??= _time.GetTimestamp();
        }
        (isFirst ? _asked : _urgent).Cancel();
    }

    private void Take(PosixSignalContext context)
    {
        // By default the second would kill the process in the middle of its logs.
        context.Cancel = true;
        Count();
    }
}
