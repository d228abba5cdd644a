namespace Bus.Runtime.Tests.Allocations;

/// <summary>Counts what rounds of work allocate.</summary>
/// <remarks>
/// The best of several rounds has to be 0 B. What is allocated once in a while, and not by each call, falls into some rounds
/// only: a deadline's window that begins every quarter of a second, code that is compiled anew, a pool that fills, another thread
/// of the test host. A path that allocates per call cannot have even one round of 0 B among its hundreds or thousands of calls.
/// </remarks>
internal static class Allocated
{
    public const int CallsPerRound = 2_000;

    /// <summary>Fewer where threads take turns, for with each turn the rest of the process has its chance to allocate.</summary>
    public const int EventsPerRound = 100;

    private const int WarmUpRounds = 20, MostRounds = 400;

    /// <summary>Bytes that the best round allocated on this thread.</summary>
    /// <param name="work">One round.</param>
    /// <param name="mostRounds">After how many rounds that allocate it is given up: more for work that is short, whose optimized code may come late on a busy machine.</param>
    public static long OnThisThread(Action work, int mostRounds = MostRounds) => Best(work, GC.GetAllocatedBytesForCurrentThread, mostRounds);

    /// <summary>Bytes that the best round allocated in the whole process, for work that changes threads.</summary>
    public static long InProcess(Action work) => Best(work, static () => GC.GetTotalAllocatedBytes(precise: true), MostRounds);

    private static long Best(Action work, Func<long> count, int mostRounds)
    {
        for (int round = 0; round < WarmUpRounds; round++) work();
        long best = long.MaxValue;
        for (int round = 0; round < mostRounds && best > 0; round++)
        {
            long before = count();
            work();
            best = Math.Min(best, count() - before);
        }
        return best;
    }
}
