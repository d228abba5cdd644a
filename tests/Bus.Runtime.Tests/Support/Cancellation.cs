namespace Bus.Runtime.Tests;

/// <summary>Waits for cancellations, which come as <see cref="OperationCanceledException"/> or a class of its family.</summary>
internal static class Cancellation
{
    public static async Task<OperationCanceledException> OfAsync(Task task, string what)
    {
        OperationCanceledException? cancellation = null;
        try
        {
            await task.Soon(what);
        }
        catch (OperationCanceledException exception)
        {
            cancellation = exception;
        }
        Assert.That(cancellation, Is.Not.Null, $"{what} ends as cancelled");
        return cancellation!;
    }
}
