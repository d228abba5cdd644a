namespace Bus.Client;

/// <summary>Two moments: handlers are told to stop, and nobody waits for them any more.</summary>
internal sealed class Patience : IDisposable
{
    private const double ShareBeforeAsking = 0.9;

    private readonly CancellationTokenSource _asked, _over;

    public Patience(BusSettings settings)
    {
        _asked = new CancellationTokenSource(settings.ShutdownTimeout * ShareBeforeAsking, settings.TimeProvider);
        _over = new CancellationTokenSource(settings.ShutdownTimeout, settings.TimeProvider);
    }

    public CancellationToken Asked => _asked.Token;

    public CancellationToken Over => _over.Token;

    public void Dispose()
    {
        _asked.Dispose();
        _over.Dispose();
    }
}
