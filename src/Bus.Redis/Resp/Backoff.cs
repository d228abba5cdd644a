namespace Bus.Redis.Resp;

/// <summary>How long to wait before the next attempt to connect: twice as long each time up to a limit, and never as long as others wait.</summary>
internal static class Backoff
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(50), Longest = TimeSpan.FromSeconds(5);

    /// <param name="failures">How many attempts have failed.</param>
    /// <param name="jitter">From 0 to 1: so that many clients of one server do not all come at once.</param>
    public static TimeSpan After(int failures, double jitter)
    {
        double longest = Math.Min(Longest.TotalMilliseconds, First.TotalMilliseconds * Math.Pow(2, Math.Min(failures, 16)));
        return TimeSpan.FromMilliseconds(longest * (0.5 + jitter / 2));
    }
}
