namespace Bus.Runtime.Tests;

/// <summary>Failures that tests wait for, and what their messages have to say.</summary>
internal static class Expect
{
    /// <summary>How long a test waits for what has to come. Nothing is timed by it: it only ends tests that hang.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static Task Soon(this Task task, string what) => task.Within(Patience, what);

    public static Task<T> Soon<T>(this Task<T> task, string what) => task.Within(Patience, what);

    public static Task Soon(this ValueTask task, string what) => task.Within(Patience, what);

    public static Task<T> Soon<T>(this ValueTask<T> task, string what) => task.Within(Patience, what);

    /// <summary>Waits until an attempt fails with exactly this exception, at once or later.</summary>
    public static async Task<TException> FailureAsync<TException>(Func<Task> attempt, string what)
        where TException : Exception
    {
        Task task = BeginAsync();
        Exception? failure = null;
        try
        {
            await task.Soon(what);
        }
        catch (Exception exception) when (exception is not TimeoutException || task.IsCompleted)
        {
            failure = exception;
        }
        Assert.That(failure, Is.TypeOf<TException>(), what);
        return (TException)failure!;

        async Task BeginAsync() => await attempt();
    }

    /// <summary>A message for users names what went wrong, where, and what to do now.</summary>
    public static void Says(this Exception exception, string what, string where, string whatToDo) => Assert.Multiple(() =>
    {
        Assert.That(exception.Message, Does.Contain(what), "the message names what went wrong");
        Assert.That(exception.Message, Does.Contain(where), "the message names where");
        Assert.That(exception.Message, Does.Contain(whatToDo), "the message says what to do");
    });
}
