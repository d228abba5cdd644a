namespace Bus.Redis.Servers;

/// <summary>What is said to Redis when something ends, as long as anybody answers: what cannot be said any more others find out in time.</summary>
/// <remarks>A server that hangs keeps its connections and says nothing. The first farewell waits a while for it, those after it hardly.</remarks>
/// <param name="clock">The clock.</param>
internal sealed class Farewells(TimeProvider clock)
{
    private static readonly TimeSpan Patient = TimeSpan.FromSeconds(5), Impatient = TimeSpan.FromMilliseconds(100);

    private volatile bool _isSilent;

    /// <summary>How long an answer is waited for.</summary>
    public TimeSpan Longest => _isSilent ? Impatient : Patient;

    /// <summary>Says it, and gives up after a while.</summary>
    /// <param name="say">Says it.</param>
    /// <param name="failed">Is told why it was not all said.</param>
    public async ValueTask SayAsync(Func<CancellationToken, ValueTask> say, Action<Exception> failed)
    {
        using CancellationTokenSource limit = new(Longest, clock);
        try
        {
            await say(limit.Token).AsTask().WaitAsync(limit.Token).ConfigureAwait(false);
            _isSilent = false;
        }
        catch (Exception failure)
        {
            if (limit.IsCancellationRequested) _isSilent = true;
            failed(failure);
        }
    }

    /// <summary>Waits for an end that depends on an answer.</summary>
    /// <returns>Whether it came.</returns>
    public async ValueTask<bool> WaitAsync(Task end)
    {
        await end.WaitAsync(Longest, clock).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        // That it came says nothing: it may have been ended from here.
        if (!end.IsCompleted) _isSilent = true;
        return end.IsCompleted;
    }
}
