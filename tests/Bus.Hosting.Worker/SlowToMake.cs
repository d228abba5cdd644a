using System.Runtime.InteropServices;

namespace Bus.Hosting.Worker;

/// <summary>A service whose making takes until a signal has come: the host has not started by then.</summary>
internal sealed partial class SlowToMake : IJobApi
{
    public SlowToMake()
    {
        using ManualResetEventSlim signalled = new();
        // The latest registration is told first, so what the worker makes of the signal comes after this.
        using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => signalled.Set());
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => signalled.Set());
        Report.Line("checking");
        signalled.Wait();
    }

    public ValueTask<string> WorkAsync(string name, CancellationToken cancellationToken) => new(name);
}
