using System.Diagnostics;
using Bus.Benchmarks.Quick.Workloads;

namespace Bus.Benchmarks.Quick.Harness;

/// <summary>Times slices of one workload.</summary>
internal static class Meter
{
    private static readonly TimeSpan Measuring = TimeSpan.FromMilliseconds(400);

    private const int MostSlices = 1 << 16;

    public static async ValueTask<Reading> MeasureAsync(Workload workload, int operations)
    {
        long[] slices = new long[MostSlices];
        WarmUp warmUp = new();
        while (!warmUp.IsOver) await RunAsync(workload, operations, WarmUp.Step, slices);
        long bytes = GC.GetTotalAllocatedBytes(precise: true);
        int count = await RunAsync(workload, operations, Measuring, slices);
        bytes = GC.GetTotalAllocatedBytes(precise: true) - bytes;
        Array.Sort(slices, 0, count);
        return new Reading(
            Nanoseconds(slices[0], operations),
            Nanoseconds(slices[count / 2], operations),
            (double)bytes / ((double)count * operations));
    }

    private static async ValueTask<int> RunAsync(Workload workload, int operations, TimeSpan duration, long[] slices)
    {
        long end = Stopwatch.GetTimestamp() + (long)(duration.TotalSeconds * Stopwatch.Frequency);
        int count = 0;
        while (count < slices.Length && Stopwatch.GetTimestamp() < end)
        {
            await workload.PrepareAsync(operations);
            long start = Stopwatch.GetTimestamp();
            await workload.RunAsync(operations);
            slices[count++] = Stopwatch.GetTimestamp() - start;
        }
        return count;
    }

    private static double Nanoseconds(long ticks, int operations) => ticks * (1e9 / Stopwatch.Frequency) / operations;
}
