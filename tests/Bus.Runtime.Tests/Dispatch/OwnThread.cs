namespace Bus.Runtime.Tests.Dispatch;

/// <summary>Runs what depends on a thread's caches on a thread of its own, so that no other test has filled them.</summary>
internal static class OwnThread
{
    public static void Run(Action work)
    {
        Exception? failure = null;
        Thread thread = new(() =>
        {
            try
            {
                work();
            }
            catch (Exception exception)
            {
                failure = exception;
            }
        });
        thread.IsBackground = true;
        thread.Start();
        if (!thread.Join(Expect.Patience * 3)) Assert.Fail("the work on its own thread hangs");
        if (failure is not null) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
    }
}
