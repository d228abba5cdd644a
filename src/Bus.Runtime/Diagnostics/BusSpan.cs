using System.Diagnostics;

namespace Bus.Diagnostics;

/// <summary>The span and the time of one operation. While the operation runs on its caller's stack, the span is the current one.</summary>
/// <remarks>
/// Use: start it, run the operation's synchronous part, <see cref="Leave"/>, and when all is over <see cref="End"/>, on whatever thread.
/// Putting the caller's whole context back, instead of its activity into a new context, saves an allocation of 72 bytes or more.
/// </remarks>
internal readonly struct BusSpan
{
    private readonly Activity? _activity, _previous;
    private readonly ExecutionContext? _before, _during;
    private readonly TimeProvider? _clock;
    private readonly long _start;

    private BusSpan(Activity? activity, Activity? previous, ExecutionContext? before, TimeProvider? clock)
    {
        (_activity, _previous, _before, _during) = (activity, previous, before, ExecutionContext.Capture());
        // A span on the system's clock measures already; asking for the time again would double the price.
        if (clock is null || (activity is not null && clock == TimeProvider.System)) return;
        _clock = clock;
        _start = clock.GetTimestamp();
    }

    /// <summary>The span, or null when nobody records it.</summary>
    public Activity? Activity => _activity;

    /// <summary>Begins an operation of the activity that is current.</summary>
    /// <param name="name">The span's name.</param>
    /// <param name="kind">The span's kind.</param>
    /// <param name="attributes">What is known at the start, also to samplers; or null.</param>
    /// <param name="clock">Measures the duration, or null when nobody asks for it.</param>
    public static BusSpan Start(string name, ActivityKind kind, IEnumerable<KeyValuePair<string, object?>>? attributes, TimeProvider? clock)
        => Start(name, kind, parent: default, links: null, attributes, clock, Activity.Current);

    /// <summary>Begins an operation that came over a wire or out of a queue: whatever is current here has nothing to do with it.</summary>
    /// <param name="name">The span's name.</param>
    /// <param name="kind">The span's kind.</param>
    /// <param name="parent">The context that came with it, or default for none.</param>
    /// <param name="isLinked">Whether the span also links to its parent.</param>
    /// <param name="attributes">What is known at the start, also to samplers.</param>
    /// <param name="clock">Measures the duration, or null when nobody asks for it.</param>
    public static BusSpan StartFrom(
        string name, ActivityKind kind, ActivityContext parent, bool isLinked, IEnumerable<KeyValuePair<string, object?>> attributes, TimeProvider? clock)
    {
        ActivityLink[]? links = isLinked && parent != default ? [new ActivityLink(parent)] : null;
        return Start(name, kind, parent, links, attributes, clock, current: null);
    }

    /// <summary>The synchronous part is over, on the thread that started it: its caller finds its own activity again.</summary>
    public void Leave()
    {
        if (_activity is null && _previous is null) return;
        // What the operation left in the context for its caller, as a method call may, stays there.
        if (_before is not null && ExecutionContext.Capture() == _during) ExecutionContext.Restore(_before);
        else Activity.Current = _previous;
    }

    /// <summary>The operation is over.</summary>
    /// <param name="failure">What it failed with, or null.</param>
    /// <param name="errorType">The failure's class, if it failed.</param>
    /// <returns>
    /// How long it took, in seconds: the span's own duration where both are on the system's clock. Not a number when nobody asked at its start.
    /// </returns>
    public double End(Exception? failure = null, string? errorType = null)
    {
        if (_activity is not null)
        {
            if (failure is not null) SetFailure(_activity, failure, errorType);
            _activity.Stop();
        }
        return _clock is null ? _activity?.Duration.TotalSeconds ?? double.NaN : _clock.GetElapsedTime(_start).TotalSeconds;
    }

    private static BusSpan Start(
        string name, ActivityKind kind, ActivityContext parent, ActivityLink[]? links, IEnumerable<KeyValuePair<string, object?>>? attributes,
        TimeProvider? clock, Activity? current)
    {
        ExecutionContext? before = ExecutionContext.Capture();
        Activity? previous = Activity.Current;
        // Without a parent of its own the span would become a child of what is current.
        if (previous != current) Activity.Current = current;
        try
        {
            return new BusSpan(BusTelemetry.Source.StartActivity(kind, parent, attributes, links, name: name), previous, before, clock);
        }
        catch
        {
            Activity.Current = previous;
            throw;
        }
    }

    private static void SetFailure(Activity activity, Exception failure, string? errorType)
    {
        activity.SetStatus(ActivityStatusCode.Error, ExceptionText.MessageOf(failure));
        if (!activity.IsAllDataRequested) return;
        activity.SetTag(TelemetryAttributes.ErrorType, errorType);
        activity.AddException(failure);
    }
}
