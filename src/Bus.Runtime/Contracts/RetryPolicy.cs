namespace Bus;

/// <summary>How often a failing handler is tried, and how long it is waited for in between.</summary>
/// <remarks>
/// The wait after attempt n is <see cref="FirstDelay"/> times <see cref="Factor"/> to the power of n - 1, at most
/// <see cref="MaxDelay"/>, less a random share of it up to <see cref="Jitter"/>. Checked when a listener starts.
/// </remarks>
public sealed record RetryPolicy
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(24);

    /// <summary>Five attempts within about three seconds.</summary>
    public static RetryPolicy Default { get; } = new();

    /// <summary>One attempt, no other.</summary>
    public static RetryPolicy None { get; } = new() { MaxAttempts = 1 };

    /// <summary>How many attempts a group makes at an event, the first included; 1 or more. Default 5.</summary>
    public int MaxAttempts { get; init; } = 5;

    /// <summary>The wait after the first attempt, from 0 to <see cref="MaxDelay"/>. Default 200 ms.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>By how much each wait is longer than the one before, 1 or more. Default 2.</summary>
    public double Factor { get; init; } = 2;

    /// <summary>The longest wait, at most 24 days. Default 30 s.</summary>
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The share of a wait, from 0 to 1, of which a random part is taken off, so that events that failed together do not come
    /// back together. Default 0.2: a wait of 10 s takes from 8 to 10 s.
    /// </summary>
    public double Jitter { get; init; } = 0.2;

    /// <summary>The wait after an attempt.</summary>
    /// <param name="attempt">The attempt that failed, from 1.</param>
    /// <param name="random">How much of the jitter is taken off, from 0 to 1.</param>
    internal TimeSpan DelayAfter(int attempt, double random)
    {
        // Nothing times infinity is no number.
        if (FirstDelay == TimeSpan.Zero) return TimeSpan.Zero;
        double ticks = Math.Min(FirstDelay.Ticks * Math.Pow(Factor, attempt - 1), MaxDelay.Ticks);
        return TimeSpan.FromTicks((long)(ticks * (1 - Jitter * random)));
    }

    /// <summary>Refuses values that do not make sense.</summary>
    /// <param name="listener">The listener's name, for the message.</param>
    /// <param name="option">Where the policy was given, for the message.</param>
    internal void Validate(string listener, string option)
    {
        if (MaxAttempts < 1) throw Refusal(nameof(MaxAttempts), MaxAttempts, "1 or more; 1 is no retry");
        if (MaxDelay < TimeSpan.Zero || MaxDelay > LongestDelay) throw Refusal(nameof(MaxDelay), MaxDelay, "a time from 0 to 24 days");
        if (FirstDelay < TimeSpan.Zero || FirstDelay > MaxDelay) throw Refusal(nameof(FirstDelay), FirstDelay, $"a time from 0 to MaxDelay, which is {MaxDelay}");
        if (!(Factor >= 1) || double.IsInfinity(Factor)) throw Refusal(nameof(Factor), Factor, "a number of 1 or more");
        if (!(Jitter is >= 0 and <= 1)) throw Refusal(nameof(Jitter), Jitter, "a share from 0 to 1");

        BusConfigurationException Refusal(string property, object value, string range)
            => new(FormattableString.Invariant($"Listener '{listener}': RetryPolicy.{property} of {option} is {value}. Set it to {range}."));
    }
}
