namespace Bus.TestKit;

/// <summary>Tries again until something is so, where nothing signals that it came to be so.</summary>
public static class Eventually
{
    /// <summary>Asks until the answer is yes.</summary>
    /// <param name="ask">What to ask; each time is a round trip, so that asking again costs nobody a sleep.</param>
    /// <param name="patience">How long to ask.</param>
    /// <param name="what">What is awaited, for the message.</param>
    /// <exception cref="TimeoutException">The answer went on being no.</exception>
    public static async Task HoldsAsync(Func<Task<bool>> ask, TimeSpan patience, string what)
    {
        ArgumentNullException.ThrowIfNull(ask);
        long start = TimeProvider.System.GetTimestamp();
        while (!await ask().Within(patience, what))
        {
            if (TimeProvider.System.GetElapsedTime(start) >= patience) throw new TimeoutException($"Waited in vain for {what}: it did not happen within {patience.TotalSeconds:0.#} s.");
            await Task.Yield();
        }
    }

    /// <summary>Repeats an attempt until it throws what is awaited.</summary>
    /// <param name="attempt">What to try; each try is a round trip, so that trying again costs nobody a sleep.</param>
    /// <param name="patience">How long to try.</param>
    /// <param name="what">What is awaited, for the message.</param>
    /// <exception cref="TimeoutException">The attempts went on succeeding.</exception>
    public static async Task<TException> Throws<TException>(Func<Task> attempt, TimeSpan patience, string what)
        where TException : Exception
    {
        ArgumentNullException.ThrowIfNull(attempt);
        long start = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(start) < patience)
        {
            try
            {
                await attempt().Within(patience, what);
            }
            catch (TException awaited)
            {
                return awaited;
            }
            await Task.Yield();
        }
        throw new TimeoutException($"Waited in vain for {what}: no {typeof(TException).Name} within {patience.TotalSeconds:0.#} s.");
    }
}
