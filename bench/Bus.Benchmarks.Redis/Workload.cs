using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Bus.TestKit;

namespace Bus.Benchmarks.Redis;

/// <summary>Something that is done many times over, against a server of its own.</summary>
internal abstract class Workload : IAsyncDisposable
{
    private const int Slices = 9;

    // Until then the runtime has compiled for good what is used all the time.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);

    /// <summary>How many operations one slice has.</summary>
    protected abstract int Operations { get; }

    protected RedisServer Server { get; private set; } = null!;

    /// <summary>Measures it, and prints the reading as quick mode expects it.</summary>
    public async Task RunAsync()
    {
        Server = await RedisServer.StartAsync();
        await OpenAsync();
        double[] nanoseconds = new double[Slices];
        long bytes = 0;
        long own = await OwnBytesAsync();
        long begin = Stopwatch.GetTimestamp();
        for (int slice = -1; slice < Slices; slice++)
        {
            if (slice == 0 && Stopwatch.GetElapsedTime(begin) < WarmUp) slice = -1;
            await PrepareAsync();
            long before = GC.GetTotalAllocatedBytes(precise: true), start = Stopwatch.GetTimestamp();
            await WorkAsync();
            TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
            if (slice < 0) continue;
            nanoseconds[slice] = elapsed.TotalNanoseconds / Operations;
            bytes += GC.GetTotalAllocatedBytes(precise: true) - before - own;
        }
        Array.Sort(nanoseconds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"reading {nanoseconds[0]:R} {nanoseconds[Slices / 2]:R} {Math.Max(0, (double)bytes / Slices / Operations):R}"));
    }

    public virtual async ValueTask DisposeAsync() => await Server.DisposeAsync();

    protected virtual ValueTask OpenAsync() => default;

    /// <summary>How many do it at a time by <see cref="ManyAsync"/>, or 0.</summary>
    protected virtual int Together => 0;

    /// <summary>What comes before each slice and is not timed.</summary>
    protected virtual ValueTask PrepareAsync() => default;

    protected abstract ValueTask WorkAsync();

    /// <summary>What the measurement allocates in a slice by itself.</summary>
    private async Task<long> OwnBytesAsync()
    {
        long[] bytes = new long[Slices];
        for (int round = 0; round < Slices; round++)
        {
            long before = GC.GetTotalAllocatedBytes(precise: true);
            await ManyAsync(Together * 16, Together, YieldAsync);
            bytes[round] = GC.GetTotalAllocatedBytes(precise: true) - before;
        }
        Array.Sort(bytes);
        return bytes[Slices / 2];
    }

    // Who waits for the first time is kept in an object, too.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private static async ValueTask YieldAsync() => await Task.Yield();

    /// <summary>Does something so often, so many at a time.</summary>
    protected static Task ManyAsync(int operations, int inFlight, Func<ValueTask> act)
    {
        int left = operations;
        return Task.WhenAll(Enumerable.Range(0, inFlight).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Decrement(ref left) >= 0) await act();
        })));
    }
}
