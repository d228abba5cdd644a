using Bus.TestKit;

namespace Bus.Conformance;

/// <summary>Waits for failures.</summary>
public static class Failures
{
    /// <summary>Waits until a task fails with what is expected, and returns it.</summary>
    public static async Task<TException> CatchAsync<TException>(this TransportUnderTest transport, Task task, string what)
        where TException : Exception
    {
        ArgumentNullException.ThrowIfNull(transport);
        ArgumentNullException.ThrowIfNull(task);
        Exception? caught = null;
        try
        {
            await task.Within(transport.Patience, what);
        }
        catch (Exception exception) when (exception is not TimeoutException || task.IsCompleted)
        {
            caught = exception;
        }
        Assert.That(caught, Is.InstanceOf<TException>(), $"awaited {what}");
        return (TException)caught!;
    }

    /// <summary>Waits until an attempt fails with what is expected, at once or later, and returns it.</summary>
    public static Task<TException> CatchAsync<TException>(this TransportUnderTest transport, Func<Task> attempt, string what)
        where TException : Exception
    {
        return transport.CatchAsync<TException>(BeginAsync(), what);

        async Task BeginAsync() => await attempt();
    }
}
