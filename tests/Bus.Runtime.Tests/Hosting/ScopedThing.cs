namespace Bus.Runtime.Tests.Hosting;

/// <summary>Something scoped that services and listeners depend on: tells its lifetime.</summary>
internal sealed class ScopedThing(Recording<string> recording) : IDisposable
{
    private static int s_made;

    public int Number { get; } = Interlocked.Increment(ref s_made);

    public bool IsDisposed { get; private set; }

    public void Dispose()
    {
        IsDisposed = true;
        recording.Add($"disposed {Number}");
    }
}
