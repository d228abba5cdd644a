namespace Bus.TestKit;

/// <summary>Waits that end: a test that hangs says what it hung on.</summary>
public static class Bounded
{
    /// <summary>Waits for a task, but no longer than the patience.</summary>
    /// <param name="task">What to wait for.</param>
    /// <param name="patience">How long at most.</param>
    /// <param name="what">What the task stands for, to end the sentence "Waited in vain for …".</param>
    /// <exception cref="TimeoutException">It did not complete in time.</exception>
    public static async Task Within(this Task task, TimeSpan patience, string what)
    {
        ArgumentNullException.ThrowIfNull(task);
        using CancellationTokenSource over = new();
        Task first = await Task.WhenAny(task, Task.Delay(patience, over.Token));
        if (first != task)
        {
            Forget(task);
            throw new TimeoutException($"Waited in vain for {what}: it did not happen within {patience.TotalSeconds:0.#} s.");
        }
        await over.CancelAsync();
        await task;
    }

    /// <inheritdoc cref="Within(Task, TimeSpan, string)"/>
    public static async Task<T> Within<T>(this Task<T> task, TimeSpan patience, string what)
    {
        await Within((Task)task, patience, what);
        return await task;
    }

    /// <inheritdoc cref="Within(Task, TimeSpan, string)"/>
    public static Task Within(this ValueTask task, TimeSpan patience, string what) => task.AsTask().Within(patience, what);

    /// <inheritdoc cref="Within(Task, TimeSpan, string)"/>
    public static Task<T> Within<T>(this ValueTask<T> task, TimeSpan patience, string what) => task.AsTask().Within(patience, what);

    /// <summary>Watches that a task does not complete for a while.</summary>
    /// <remarks>
    /// What must not happen can only be looked at for a time. A slow machine can make the look blind, but never wrong: it
    /// returns false only when the task has completed.
    /// </remarks>
    public static async Task<bool> StaysPending(this Task task, TimeSpan quiet)
    {
        ArgumentNullException.ThrowIfNull(task);
        using CancellationTokenSource over = new();
        await Task.WhenAny(task, Task.Delay(quiet, over.Token));
        await over.CancelAsync();
        return !task.IsCompleted;
    }

    /// <summary>Nobody awaits the task any more: what it still throws is nobody's business.</summary>
    private static void Forget(Task task) => _ = task.ContinueWith(
        static late => _ = late.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
}
