using System.Diagnostics;

namespace Bus.Testing;

/// <summary>The only waits by the real clock: they end what hangs with words about it, and never decide what a correct test sees.</summary>
internal static class RealTime
{
    /// <summary>Waits for a task, but no longer than the limit, which does not count under a debugger.</summary>
    public static async Task WaitAsync(Task task, TimeSpan limit, Func<string> problem, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await task.WaitAsync(limit, TimeProvider.System, cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (TimeoutException) when (!task.IsCompleted)
            {
                if (!Debugger.IsAttached) throw new BusAssertionException(problem());
            }
        }
    }
}
