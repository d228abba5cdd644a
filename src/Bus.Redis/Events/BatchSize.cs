namespace Bus.Redis.Events;

/// <summary>How many entries are taken at once: as many as can be handled now, and more while handlers are quick; so nothing waits here that others could handle.</summary>
internal sealed class BatchSize(int concurrency, TimeProvider clock)
{
    public const int Most = 128;

    /// <summary>How long entries wait behind a handler before they go back to the group.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    // A batch that took no longer may be twice as large the next time.
    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(5);

    private readonly int _least = Math.Min(concurrency, Most);
    private long _takenAt;
    private int _taken;

    public int Next { get; private set; } = Math.Min(concurrency, Most);

    /// <summary>So many entries came.</summary>
    public void Taken(int count) => (_taken, _takenAt) = (count, clock.GetTimestamp());

    /// <summary>The batch is handled, but for what runs.</summary>
    public void Handled()
    {
        bool isQuick = clock.GetElapsedTime(_takenAt) <= Quick;
        if (_taken >= Next) Next = isQuick ? Math.Min(Next * 2, Most) : Math.Max(Next / 2, _least);
        _taken = 0;
    }
}
