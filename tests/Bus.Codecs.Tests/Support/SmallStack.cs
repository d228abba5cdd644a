namespace Bus.Codecs.Tests.Support;

/// <summary>Runs what may need much stack on a thread that has as much as is said.</summary>
internal static class SmallStack
{
    public static string RunOn(int megabytes, Func<string> act)
    {
        TaskCompletionSource<string> result = new();
        Thread thread = new(() => Complete(result, act), megabytes * 1024 * 1024);
        thread.Start();
        thread.Join();
        return result.Task.GetAwaiter().GetResult();
    }

    // What a thread of its own throws would end the process.
    private static void Complete(TaskCompletionSource<string> result, Func<string> act)
    {
        try
        {
            result.SetResult(act());
        }
        catch (Exception failure)
        {
            result.SetException(failure);
        }
    }
}
