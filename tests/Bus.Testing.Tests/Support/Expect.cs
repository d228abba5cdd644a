namespace Bus.Testing.Tests;

/// <summary>Failures that tests wait for.</summary>
internal static class Expect
{
    /// <summary>How long a test waits for what has to come. Nothing is timed by it: it only ends tests that hang.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static Task Soon(this Task task, string what) => task.Within(Patience, what);

    public static Task<T> Soon<T>(this Task<T> task, string what) => task.Within(Patience, what);

    /// <summary>Waits until a task fails with exactly this exception.</summary>
    public static async Task<TException> FailsWith<TException>(this Task task, string what)
        where TException : Exception
    {
        Exception? failure = null;
        try
        {
            await task.Soon(what);
        }
        catch (Exception exception) when (task.IsCompleted)
        {
            failure = exception;
        }
        Assert.That(failure, Is.TypeOf<TException>(), what);
        return (TException)failure!;
    }

    /// <inheritdoc cref="FailsWith{TException}(Task, string)"/>
    public static Task<TException> FailsWith<TException>(this ValueTask task, string what)
        where TException : Exception
        => task.AsTask().FailsWith<TException>(what);

    /// <inheritdoc cref="FailsWith{TException}(Task, string)"/>
    public static Task<TException> FailsWith<TException, T>(this ValueTask<T> task, string what)
        where TException : Exception
        => task.AsTask().FailsWith<TException>(what);
}
