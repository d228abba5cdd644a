using System.Diagnostics.Metrics;
using Bus.Descriptors;
using static Bus.Diagnostics.TelemetryAttributes;

namespace Bus.Diagnostics;

/// <summary>The instruments of events.</summary>
internal sealed class EventMetrics(Meter meter)
{
    private const string Messages = "{message}", Events = "{event}";

    private readonly Counter<long> _sent =
        meter.CreateCounter<long>("messaging.client.sent.messages", Messages, "Events that were fired, whether or not that succeeded.");

    private readonly Histogram<double> _operations =
        meter.CreateHistogram("messaging.client.operation.duration", "s", "Duration of firing an event.", tags: null, BusMeter.Durations);

    private readonly Counter<long> _consumed =
        meter.CreateCounter<long>("messaging.client.consumed.messages", Messages, "Events that were delivered to listeners.");

    private readonly Histogram<double> _processing =
        meter.CreateHistogram("messaging.process.duration", "s", "Duration of handling an event.", tags: null, BusMeter.Durations);

    private readonly Counter<long> _retries =
        meter.CreateCounter<long>("bus.listener.retries", Events, "Attempts at events whose earlier attempts failed.");

    private readonly Counter<long> _deadLetters =
        meter.CreateCounter<long>("bus.listener.dead_letters", Events, "Events that went to their group's dead letters.");

    private readonly Counter<long> _lost =
        meter.CreateCounter<long>("bus.listener.lost", Events, "Events that were removed before a listener's group was done with them.");

    /// <summary>What waits for the listeners of this process.</summary>
    public ListenerBacklogs Backlogs { get; } = new(meter);

    public bool HearsFires => _sent.Enabled || _operations.Enabled;

    public bool HearsDeliveries => _consumed.Enabled || _processing.Enabled;

    public void Fired(EventDescriptor @event, double seconds, string? errorType)
    {
        if (!HearsFires || double.IsNaN(seconds)) return;
        KeyValuePair<string, object?> operation = new(OperationName, Send), destination = new(Destination, @event.FullName);
        if (errorType is null)
        {
            _sent.Add(1, MessagingSystem, operation, destination);
            _operations.Record(seconds, [MessagingSystem, operation, destination, new(OperationType, Send)]);
            return;
        }
        KeyValuePair<string, object?> error = new(ErrorType, errorType);
        _sent.Add(1, [MessagingSystem, operation, destination, error]);
        _operations.Record(seconds, [MessagingSystem, operation, destination, new(OperationType, Send), error]);
    }

    public void Consumed(EventDescriptor @event, string group)
        => _consumed.Add(1, [MessagingSystem, new(OperationName, Process), new(Destination, @event.FullName), new(ConsumerGroup, group)]);

    public void Processed(EventDescriptor @event, string group, double seconds, string? errorType)
    {
        if (!_processing.Enabled || double.IsNaN(seconds)) return;
        KeyValuePair<string, object?> operation = new(OperationName, Process), destination = new(Destination, @event.FullName), consumers = new(ConsumerGroup, group);
        if (errorType is null) _processing.Record(seconds, [MessagingSystem, operation, destination, consumers]);
        else _processing.Record(seconds, [MessagingSystem, operation, destination, consumers, new(ErrorType, errorType)]);
    }

    /// <summary>A handler failed and the event is tried again.</summary>
    public void Retried(EventDescriptor @event, string group, Exception failure) => Count(_retries, @event, group, failure);

    /// <summary>An event went to its group's dead letters.</summary>
    public void DeadLettered(EventDescriptor @event, string group, Exception failure) => Count(_deadLetters, @event, group, failure);

    /// <summary>Events were removed before a group was done with them.</summary>
    public void Lost(string destination, string group, long count)
        => _lost.Add(count, MessagingSystem, new(Destination, destination), new(ConsumerGroup, group));

    private static void Count(Counter<long> counter, EventDescriptor @event, string group, Exception failure)
    {
        if (!counter.Enabled) return;
        counter.Add(1, [MessagingSystem, new(Destination, @event.FullName), new(ConsumerGroup, group), new(ErrorType, ErrorTypes.OfService(failure))]);
    }
}
