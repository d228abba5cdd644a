namespace Bus.Client;

/// <summary>Two moments: handlers are told to stop, and nobody waits for them any more.</summary>
internal sealed class Patience : IDisposable
{
    private const double ShareBeforeAsking = 0.9;

    private readonly CancellationTokenSource _asked, _over;
    private readonly CancellationTokenRegistration _urgent;

    /// <param name="settings">Say how long it lasts.</param>
    /// <param name="urgent">Ends it at once.</param>
    public Patience(BusSettings settings, CancellationToken urgent = default)
    {
        _asked = new CancellationTokenSource(settings.ShutdownTimeout * ShareBeforeAsking, settings.TimeProvider);
        _over = new CancellationTokenSource(settings.ShutdownTimeout, settings.TimeProvider);
        _urgent = urgent.UnsafeRegister(static self => ((Patience)self!).End(), this);
    }

    public CancellationToken Asked => _asked.Token;

    public CancellationToken Over => _over.Token;

    public void Dispose()
    {
        _urgent.Dispose();
        _asked.Dispose();
        _over.Dispose();
    }

    private void End()
    {
        _asked.Cancel();
        _over.Cancel();
    }
}
