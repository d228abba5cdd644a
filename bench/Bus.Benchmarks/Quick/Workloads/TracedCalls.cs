using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Bus.Benchmarks.Quick.Workloads;

/// <summary>Other calls, inside an activity, while somebody listens to every span and every instrument of the bus.</summary>
internal sealed class TracedCalls : Workload, IDisposable
{
    private readonly ActivitySource _source = new("Bus.Benchmarks");
    private readonly MeterListener _meterListener = new();
    private readonly Workload _calls;
    private long _spans, _measurements;

    public TracedCalls(Workload calls)
    {
        _calls = calls;
        ActivitySource.AddActivityListener(new ActivityListener
        {
            ShouldListenTo = static _ => true,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = _ => _spans++,
        });
        _meterListener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == BusTelemetry.MeterName) listener.EnableMeasurementEvents(instrument);
        };
        _meterListener.SetMeasurementEventCallback<double>((_, _, _, _) => _measurements++);
        _meterListener.Start();
    }

    public override async ValueTask RunAsync(int operations)
    {
        (long spans, long measurements) = (_spans, _measurements);
        using (_source.StartActivity("slice")) await _calls.RunAsync(operations);
        // The slice's own span, and two durations a call.
        Check((int)(_spans - spans - 1), operations);
        Check((int)(_measurements - measurements), 2 * operations);
    }

    public void Dispose()
    {
        _source.Dispose();
        _meterListener.Dispose();
    }
}
