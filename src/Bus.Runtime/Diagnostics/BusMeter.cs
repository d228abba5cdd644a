using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;

namespace Bus.Diagnostics;

/// <summary>A meter with the bus's instruments: one for the process, and one for each <see cref="IMeterFactory"/> that a bus is given.</summary>
internal sealed class BusMeter
{
    /// <summary>The conventions' boundaries, in seconds, for every duration of RPC and messaging.</summary>
    public static readonly InstrumentAdvice<double> Durations = new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
    };

    private static readonly ConditionalWeakTable<IMeterFactory, BusMeter> OfFactories = [];

    private readonly Lock _gate = new();
    private readonly Meter _meter;
    private EventMetrics? _events;

    private BusMeter(Meter meter) => (_meter, Calls) = (meter, new CallMetrics(meter));

    public CallMetrics Calls { get; }

    /// <summary>Made when a bus has its first event: a worker that only answers calls starts without.</summary>
    public EventMetrics Events
    {
        get
        {
            lock (_gate) return _events ??= new(_meter);
        }
    }

    private static MeterOptions Options => new(BusTelemetry.MeterName) { Version = BusTelemetry.Version };

    /// <summary>The instruments of a factory's meter, or the process's own.</summary>
    public static BusMeter Of(IMeterFactory? factory) => factory is null
        ? Process.Meter
        // A factory gives every bus the same meter: its instruments must be there once.
        : OfFactories.GetValue(factory, static factory => new(factory.Create(Options)));

    // Made when a bus without a factory needs it, and not beside a factory's.
    private static class Process
    {
        public static readonly BusMeter Meter = new(new Meter(Options));
    }
}
