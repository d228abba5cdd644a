using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Bus.Redis.Tests.Support;

/// <summary>What the bus's instruments say of one group. The meter is the process's: other tests' groups have other names.</summary>
internal sealed class Measured : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<string, double> _last = new();
    private readonly string _group;
    private long _lost;

    public Measured(string group)
    {
        _group = group;
        _listener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == BusTelemetry.MeterName && instrument.Name.StartsWith("bus.listener.", StringComparison.Ordinal)) listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.Start();
    }

    /// <summary>How many events the group lost, as they were counted up to now.</summary>
    public long Lost => Interlocked.Read(ref _lost);

    /// <summary>Of which events it lost some.</summary>
    public ConcurrentDictionary<string, bool> Destinations { get; } = new();

    /// <summary>What waits for the group now: how many, and how old the oldest is in seconds. Null when nobody tells.</summary>
    public (double Depth, double Lag)? Waiting()
    {
        _last.Clear();
        _listener.RecordObservableInstruments();
        return _last.TryGetValue("bus.listener.queue.depth", out double depth) && _last.TryGetValue("bus.listener.lag", out double lag) ? (depth, lag) : null;
    }

    public void Dispose() => _listener.Dispose();

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        string? group = null, destination = null;
        foreach ((string name, object? tag) in tags)
        {
            if (name == "messaging.consumer.group.name") group = (string?)tag;
            if (name == "messaging.destination.name") destination = (string?)tag;
        }
        if (group != _group) return;
        if (instrument.Name == "bus.listener.lost")
        {
            Interlocked.Add(ref _lost, (long)value);
            Destinations[destination!] = true;
        }
        else
        {
            _last[instrument.Name] = value;
        }
    }
}
