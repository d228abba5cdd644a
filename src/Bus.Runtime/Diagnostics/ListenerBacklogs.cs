using System.Diagnostics.Metrics;
using Bus.Listening;
using Bus.Transports;
using static Bus.Diagnostics.TelemetryAttributes;

namespace Bus.Diagnostics;

/// <summary>What waits for the listeners of this process, asked when metrics are collected and not before.</summary>
internal sealed class ListenerBacklogs
{
    private readonly Lock _gate = new();

    // Weak: a bus that its user forgot to dispose must not live on because it was measured.
    private readonly List<WeakReference<ListenerHost>> _listeners = [];

    public ListenerBacklogs(Meter meter)
    {
        meter.CreateObservableGauge("bus.listener.queue.depth", ObserveDepth, "{event}", "Events that wait for a listener's group.");
        meter.CreateObservableGauge("bus.listener.lag", ObserveLag, "s", "Age of the oldest event that waits for a listener's group; 0 when none waits.");
    }

    public void Add(ListenerHost listener)
    {
        lock (_gate)
        {
            _listeners.RemoveAll(static other => !other.TryGetTarget(out _));
            _listeners.Add(new(listener));
        }
    }

    public void Remove(ListenerHost listener)
    {
        lock (_gate) _listeners.RemoveAll(other => !other.TryGetTarget(out ListenerHost? target) || target == listener);
    }

    private IEnumerable<Measurement<long>> ObserveDepth()
        => Observe(static (_, backlog) => backlog.Count);

    private IEnumerable<Measurement<double>> ObserveLag()
        => Observe(static (listener, backlog) => backlog.OldestFiredAt is { } oldest ? Math.Max(0, (listener.Now - oldest).TotalSeconds) : 0);

    private List<Measurement<T>> Observe<T>(Func<ListenerHost, EventBacklog, T> value)
        where T : struct
    {
        ListenerHost[] listeners;
        lock (_gate) listeners = [.. _listeners.Select(static weak => weak.TryGetTarget(out ListenerHost? target) ? target : null).OfType<ListenerHost>()];
        List<Measurement<T>> measurements = [];
        foreach (ListenerHost listener in listeners)
            if (listener.Backlog is { } backlog)
                measurements.Add(new(value(listener, backlog), MessagingSystem, new(Destination, listener.Event), new(ConsumerGroup, listener.Group)));
        return measurements;
    }
}
