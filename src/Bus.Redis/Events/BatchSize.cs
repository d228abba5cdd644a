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
    private int _most = Most;
    private long _takenAt;
    private int _taken;

    public int Next { get; private set; } = Math.Min(concurrency, Most);

    /// <summary>So many entries came.</summary>
    public void Taken(int count) => (_taken, _takenAt) = (count, clock.GetTimestamp());

    /// <summary>A reply was longer than any may be: so many entries are too many.</summary>
    public void Shrink() => Next = _most = Math.Max(1, Next / 2);

    /// <summary>The batch is handled, but for what runs.</summary>
    public void Handled()
    {
        bool isQuick = clock.GetElapsedTime(_takenAt) <= Quick;
        if (_taken >= Next) Next = isQuick ? Math.Min(Next * 2, _most) : Math.Max(Next / 2, Math.Min(_least, _most));
        // Entries that are too long for many do not come for ever.
        if (_taken > 0) _most = Math.Min(_most + 1, Most);
        _taken = 0;
    }
}
