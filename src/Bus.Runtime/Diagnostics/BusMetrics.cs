using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using Bus.Descriptors;
using static Bus.Diagnostics.TelemetryAttributes;

namespace Bus.Diagnostics;

/// <summary>The bus's instruments: one set for the process, and one for each <see cref="IMeterFactory"/> that a bus is given.</summary>
internal sealed class BusMetrics
{
    private const string Seconds = "s", Messages = "{message}", Events = "{event}";

    /// <summary>The conventions' boundaries, in seconds, for every duration of RPC and messaging.</summary>
    private static readonly InstrumentAdvice<double> Durations = new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
    };

    private static readonly BusMetrics Default = new(new Meter(new MeterOptions(BusTelemetry.MeterName) { Version = BusTelemetry.Version }));
    private static readonly ConditionalWeakTable<IMeterFactory, BusMetrics> OfFactories = [];

    private readonly Histogram<double> _clientCalls, _serverCalls, _operations, _processing;
    private readonly Counter<long> _sent, _consumed, _retries, _deadLetters;

    private BusMetrics(Meter meter)
    {
        _clientCalls = meter.CreateHistogram("rpc.client.call.duration", Seconds, "Duration of outgoing calls.", tags: null, Durations);
        _serverCalls = meter.CreateHistogram("rpc.server.call.duration", Seconds, "Duration of incoming calls.", tags: null, Durations);
        _sent = meter.CreateCounter<long>("messaging.client.sent.messages", Messages, "Events that were fired, whether or not that succeeded.");
        _operations = meter.CreateHistogram(
            "messaging.client.operation.duration", Seconds, "Duration of firing an event.", tags: null, Durations);
        _consumed = meter.CreateCounter<long>("messaging.client.consumed.messages", Messages, "Events that were delivered to listeners.");
        _processing = meter.CreateHistogram("messaging.process.duration", Seconds, "Duration of handling an event.", tags: null, Durations);
        _retries = meter.CreateCounter<long>("bus.listener.retries", Events, "Attempts at events whose earlier attempts failed.");
        _deadLetters = meter.CreateCounter<long>("bus.listener.dead_letters", Events, "Events that went to their group's dead letters.");
        Backlogs = new ListenerBacklogs(meter);
    }

    /// <summary>What waits for the listeners of this process.</summary>
    public ListenerBacklogs Backlogs { get; }

    public bool HearsCalls => _clientCalls.Enabled || _serverCalls.Enabled;

    public bool HearsServing => _serverCalls.Enabled;

    public bool HearsFires => _sent.Enabled || _operations.Enabled;

    public bool HearsDeliveries => _consumed.Enabled || _processing.Enabled;

    /// <summary>The instruments of a factory's meter, or the process's own.</summary>
    public static BusMetrics Of(IMeterFactory? factory) => factory is null
        ? Default
        // A factory gives every bus the same meter: its instruments must be there once.
        : OfFactories.GetValue(factory, static factory => new(factory.Create(new MeterOptions(BusTelemetry.MeterName) { Version = BusTelemetry.Version })));

    public void Called(RpcDescriptor rpc, double seconds, string? errorType) => Record(_clientCalls, rpc, seconds, errorType);

    public void Served(RpcDescriptor rpc, double seconds, string? errorType) => Record(_serverCalls, rpc, seconds, errorType);

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

    private static void Count(Counter<long> counter, EventDescriptor @event, string group, Exception failure)
    {
        if (!counter.Enabled) return;
        counter.Add(1, [MessagingSystem, new(Destination, @event.FullName), new(ConsumerGroup, group), new(ErrorType, ErrorTypes.OfService(failure))]);
    }

    private static void Record(Histogram<double> calls, RpcDescriptor rpc, double seconds, string? errorType)
    {
        if (!calls.Enabled || double.IsNaN(seconds)) return;
        KeyValuePair<string, object?> method = new(RpcMethod, rpc.Method);
        if (errorType is null) calls.Record(seconds, RpcSystem, method);
        else calls.Record(seconds, RpcSystem, method, new(ErrorType, errorType));
    }
}
