namespace Bus.Testing;

/// <summary>What runs on a test bus: deliveries and calls. Whoever continues one begins the next before the last one ends.</summary>
internal sealed class Activities
{
    private readonly Lock _gate = new();
    private readonly List<object> _running = [];
    private readonly List<DeliveryRun> _parked = [];
    private TaskCompletionSource? _quiet;

    /// <summary>What runs now.</summary>
    public IReadOnlyList<object> Running
    {
        get
        {
            lock (_gate) return [.. _running];
        }
    }

    /// <summary>The deliveries that failed and wait for the clock to bring their next attempt.</summary>
    public IReadOnlyList<string> Waiting
    {
        get
        {
            lock (_gate) return [.. _parked.Select(static run => $"{run}: {run.Failures.Last?.Message ?? "failed"}")];
        }
    }

    public void Begin(object activity)
    {
        lock (_gate) _running.Add(activity);
    }

    /// <summary>When the first delivery that waits for its next attempt goes on, by the clock's elapsed time; null when none waits.</summary>
    public TimeSpan? NextRetry
    {
        get
        {
            lock (_gate) return _parked.Count == 0 ? null : _parked.Min(static run => run.WaitsFor!.Due);
        }
    }

    /// <summary>Ends an activity; one that has ended, or that waits for nothing but time, ends only once.</summary>
    public void End(object activity)
    {
        lock (_gate)
        {
            if (activity is DeliveryRun run) _parked.Remove(run);
            _running.Remove(activity);
            TellIfQuiet();
        }
    }

    /// <summary>A delivery waits for the clock, and does not count until it goes on.</summary>
    public void Park(DeliveryRun run, ManualTimer timer)
    {
        lock (_gate)
        {
            // Somebody may have turned the clock since the timer was armed.
            if (timer.HasFired || !_running.Remove(run)) return;
            run.WaitsFor = timer;
            _parked.Add(run);
            TellIfQuiet();
        }
    }

    public void Unpark(DeliveryRun run, ManualTimer timer)
    {
        lock (_gate)
        {
            // A timer that has fired is disposed later, when the next attempt may have failed and wait for another one already.
            if (run.WaitsFor == timer && _parked.Remove(run)) _running.Add(run);
        }
    }

    /// <summary>Completes when nothing runs.</summary>
    public Task WhenQuiet()
    {
        lock (_gate)
        {
            if (_running.Count == 0) return Task.CompletedTask;
            _quiet ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _quiet.Task;
        }
    }

    private void TellIfQuiet()
    {
        if (_running.Count > 0 || _quiet is null) return;
        _quiet.SetResult();
        _quiet = null;
    }
}
