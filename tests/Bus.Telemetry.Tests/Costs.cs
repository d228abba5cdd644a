using System.Diagnostics;
using System.Diagnostics.Metrics;
using Bus.Runtime.Tests.Allocations;

namespace Bus.Telemetry.Tests;

/// <summary>What being observable allocates: nothing while nobody listens, and a span of known size for a call while somebody does.</summary>
[NonParallelizable]
public sealed class Costs : IDisposable
{
    private readonly ManualResetEventSlim _drained = new(false, spinCount: 0);
    private int _left;

    public void Dispose() => _drained.Dispose();

    [Test]
    public async Task Calls_that_nobody_observes_allocate_nothing([Values] bool wereObserved)
    {
        OptimizedBuild.Require();
        await using BusClient bus = await ServeAsync(wereObserved);
        IAuthApi auth = bus.Auth;
        long bytes = Allocated.OnThisThread(() => Call(auth));
        Assert.That(bytes, Is.Zero, $"bytes for {Allocated.CallsPerRound} calls, in the best round");
    }

    [Test]
    public async Task Events_that_nobody_observes_allocate_nothing([Values] bool wereObserved)
    {
        OptimizedBuild.Require();
        await using BusClient bus = await ServeAsync(wereObserved);
        await bus.Auth.UserRegistered.ListenAsync("welcome", (_, _, _) =>
        {
            if (Interlocked.Decrement(ref _left) == 0) _drained.Set();
            return default;
        });
        BusEvent<UserRegistered> registered = bus.Auth.UserRegistered;
        UserRegistered sally = new("sally");
        long bytes = Allocated.InProcess(() =>
        {
            Volatile.Write(ref _left, Allocated.EventsPerRound);
            _drained.Reset();
            for (int fire = 0; fire < Allocated.EventsPerRound; fire++) registered.FireAsync(sally).GetAwaiter().GetResult();
            if (!_drained.Wait(TimeSpan.FromSeconds(20))) Assert.Fail($"{_left} deliveries did not come");
        });
        Assert.That(bytes, Is.Zero, $"bytes for {Allocated.EventsPerRound} events, in the best round");
    }

    [Test]
    public async Task A_call_that_is_traced_and_measured_allocates_400_bytes_at_most()
    {
        OptimizedBuild.Require();
        await using BusClient bus = await ServeAsync(wereObserved: false);
        IAuthApi auth = bus.Auth;
        TaskCompletionSource<long> counted = new(TaskCreationOptions.RunContinuationsAsynchronously);
        // A context that holds nothing but the activity, as at work: the test host's own values in it would be copied with each span.
        new Thread(() =>
        {
            try
            {
                counted.SetResult(CountObserved(auth));
            }
            catch (Exception exception)
            {
                counted.SetException(exception);
            }
        }).UnsafeStart();
        long bytes = await counted.Task.Within(TimeSpan.FromMinutes(1), "the observed calls");
        Assert.That(bytes, Is.GreaterThan(0).And.LessThanOrEqualTo(400L * Allocated.CallsPerRound));
    }

    /// <summary>Bytes of the best of some rounds.</summary>
    private static long CountObserved(IAuthApi auth)
    {
        using ActivityListener tracer = NewTracer();
        using MeterListener meter = NewMeter();
        using Activity request = new Activity("request").Start();
        long best = long.MaxValue;
        for (int round = 0; round < 10; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            Call(auth);
            best = Math.Min(best, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        return best;
    }

    private static async Task<BusClient> ServeAsync(bool wereObserved)
    {
        BusClient bus = await Buses.ConnectAsync(Buses.InProcess);
        await bus.ServeAsync<IAuthApi>(new AuthService());
        if (!wereObserved) return bus;
        using ActivityListener tracer = NewTracer();
        using MeterListener meter = NewMeter();
        await bus.Auth.CheckPasswordAsync("observed").Soon("the observed call");
        return bus;
    }

    private static void Call(IAuthApi auth)
    {
        for (int call = 0; call < Allocated.CallsPerRound; call++) auth.CheckPasswordAsync("sally").GetAwaiter().GetResult();
    }

    private static ActivityListener NewTracer()
    {
        ActivityListener tracer = new()
        {
            ShouldListenTo = static source => source.Name == BusTelemetry.ActivitySourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(tracer);
        return tracer;
    }

    private static MeterListener NewMeter()
    {
        MeterListener meter = new()
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == BusTelemetry.MeterName) listener.EnableMeasurementEvents(instrument);
            },
        };
        meter.Start();
        return meter;
    }
}
