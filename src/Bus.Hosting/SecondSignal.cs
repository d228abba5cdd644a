using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Bus.Hosting;

/// <summary>Fires when a process that was asked to stop is asked again.</summary>
internal sealed class SecondSignal : IDisposable
{
    // Shells and supervisors may send one request twice, to the process and to its group.
    private static readonly TimeSpan SameRequest = TimeSpan.FromMilliseconds(250);

    private readonly CancellationTokenSource _second = new();
    private readonly Lock _gate = new();
    private readonly PosixSignalRegistration[] _registrations;
    private long? _first;

    public SecondSignal()
        => _registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Count),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Count),
            PosixSignalRegistration.Create(PosixSignal.SIGQUIT, Count),
        ];

    public CancellationToken Token => _second.Token;

    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in _registrations) registration.Dispose();
        _second.Dispose();
    }

    private void Count(PosixSignalContext context)
    {
        // The host stops on the first; without this the second would kill the process in the middle of its logs.
        context.Cancel = true;
        lock (_gate)
        {
            if (_first is not { } first)
            {
                _first = Stopwatch.GetTimestamp();
                return;
            }
            if (Stopwatch.GetElapsedTime(first) < SameRequest) return;
        }
        _second.Cancel();
    }
}
