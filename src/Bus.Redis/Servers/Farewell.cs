namespace Bus.Redis.Servers;

/// <summary>What is said to Redis when something ends, as long as anybody answers: what cannot be said any more others find out in time.</summary>
internal static class Farewell
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <summary>Says it, and gives up after a while.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="say">Says it.</param>
    /// <param name="failed">Is told why it was not all said.</param>
    public static async ValueTask SayAsync(TimeProvider clock, Func<CancellationToken, ValueTask> say, Action<Exception> failed)
    {
        using CancellationTokenSource limit = new(Longest, clock);
        try
        {
            await say(limit.Token).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            failed(failure);
        }
    }
}
