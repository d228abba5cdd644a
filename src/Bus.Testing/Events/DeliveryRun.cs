namespace Bus.Testing;

/// <summary>One delivery that runs: what its attempts threw, and when it waits for the next one.</summary>
/// <remarks>A transport sees only the outcome. The interceptor sees each attempt, and the clock sees what waits between two of them.</remarks>
internal sealed class DeliveryRun(TestHub hub, string what)
{
    private static readonly AsyncLocal<DeliveryRun?> Flowing = new();

    private readonly List<Exception> _failures = [];
    private Exception? _last;
    private bool _isBetweenAttempts;

    /// <summary>The delivery whose flow this is, if any.</summary>
    public static DeliveryRun? Current
    {
        get => Flowing.Value;
        set => Flowing.Value = value;
    }

    public bool IsBetweenAttempts => Volatile.Read(ref _isBetweenAttempts);

    /// <summary>The timer of the next attempt while it waits for it; guarded by the activities' lock.</summary>
    public ManualTimer? WaitsFor { get; set; }

    /// <summary>What all attempts threw, in order, and what the last one did, which is null when it succeeded.</summary>
    public (IReadOnlyList<Exception> All, Exception? Last) Failures
    {
        get
        {
            lock (_failures) return ([.. _failures], _last);
        }
    }

    public void AttemptBegins()
    {
        lock (_failures) _last = null;
        Volatile.Write(ref _isBetweenAttempts, false);
    }

    public void AttemptFailed(Exception exception)
    {
        lock (_failures) _failures.Add(_last = exception);
        Volatile.Write(ref _isBetweenAttempts, true);
    }

    /// <summary>It waits for the next attempt, which is the test's to bring about.</summary>
    public void Park(ManualTimer timer) => hub.Activities.Park(this, timer);

    /// <summary>The wait by that timer is over, or given up.</summary>
    public void Unpark(ManualTimer timer) => hub.Activities.Unpark(this, timer);

    public override string ToString() => what;
}
