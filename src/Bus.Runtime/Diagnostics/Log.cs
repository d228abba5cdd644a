using Bus.Descriptors;
using Microsoft.Extensions.Logging;

namespace Bus.Diagnostics;

/// <summary>What the bus logs. Event ids are stable: 1xx life, 2xx calls, 3xx events, 4xx tasks.</summary>
internal static partial class Log
{
    [LoggerMessage(101, LogLevel.Debug, "Serving {Api} ({Contract})")]
    public static partial void Serving(this ILogger logger, string api, string contract);

    [LoggerMessage(102, LogLevel.Debug, "Listening to {Event} as '{Listener}', group {Group}")]
    public static partial void Listening(this ILogger logger, string @event, string listener, string group);

    [LoggerMessage(103, LogLevel.Critical, "The worker stops: listener '{Listener}' of {Event} failed on event {Id}, which stays unacknowledged. Mend the handler and start again")]
    public static partial void WorkerStopped(this ILogger logger, Exception exception, string @event, string listener, string id);

    [LoggerMessage(201, LogLevel.Error, "A callback on a handler's cancellation token threw; the handler's own code has to catch it")]
    public static partial void CancellationCallbackFailed(this ILogger logger, Exception exception);

    [LoggerMessage(202, LogLevel.Error, "The handler of {Rpc} failed after its caller had been told that the call was over")]
    public static partial void HandlerFailedTooLate(this ILogger logger, Exception exception, RpcDescriptor rpc);

    [LoggerMessage(206, LogLevel.Error, "The result of {Rpc} does not fit its contract, and its caller is told that the call failed. Mend the service, or the contract")]
    public static partial void ResultRefused(this ILogger logger, Exception exception, RpcDescriptor rpc);

    [LoggerMessage(203, LogLevel.Warning, "Stopping: {Count} calls of {Api} still run and are told to stop")]
    public static partial void CallsToldToStop(this ILogger logger, string api, int count);

    [LoggerMessage(204, LogLevel.Error, "Stopped without {Count} calls of {Api}, whose handlers ignored their cancellation token for the rest of the shutdown timeout of {Timeout}")]
    public static partial void CallsAbandoned(this ILogger logger, string api, int count, TimeSpan timeout);

    [LoggerMessage(301, LogLevel.Error, "Listener '{Listener}' of {Event} failed on event {Id}, which is dropped (OnError.Log)")]
    public static partial void EventDropped(this ILogger logger, Exception exception, string @event, string listener, string id);

    [LoggerMessage(302, LogLevel.Warning, "Stopping: handlers of listener '{Listener}' of {Event} still run and are told to stop")]
    public static partial void HandlersToldToStop(this ILogger logger, string @event, string listener);

    [LoggerMessage(303, LogLevel.Error, "Stopped without handlers of listener '{Listener}' of {Event}, which ignored their cancellation token for the rest of the shutdown timeout of {Timeout}; their events stay unacknowledged")]
    public static partial void HandlersAbandoned(this ILogger logger, string @event, string listener, TimeSpan timeout);

    [LoggerMessage(304, LogLevel.Error, "The transport's delivery of {Event} to group {Group} threw; the event goes back to the group")]
    public static partial void DeliveryFailed(this ILogger logger, Exception exception, string @event, string group);

    [LoggerMessage(305, LogLevel.Warning, "Group {Group} of {Event} has {Count} events waiting and nobody who handles them: whoever fires waits. Start the service that listens")]
    public static partial void GroupHasNoConsumer(this ILogger logger, string group, string @event, int count);

    [LoggerMessage(306, LogLevel.Warning, "Stopping: events of the in-process bus still waited to be handled when the shutdown timeout of {Timeout} was nearly over; they end with the bus")]
    public static partial void EventsUnsettled(this ILogger logger, TimeSpan timeout);

    [LoggerMessage(307, LogLevel.Warning, "Listener '{Listener}' of {Event} failed on event {Id}, attempt {Attempt} of {MaxAttempts} ({Error}: {Message}); the next one is in {Delay}")]
    public static partial void Retrying(
        this ILogger logger, string @event, string listener, string id, int attempt, int maxAttempts, string error, string message, TimeSpan delay);

    [LoggerMessage(308, LogLevel.Error, "Listener '{Listener}' of {Event} failed on event {Id}, attempt {Attempt} and the last one: the event goes to the dead letters of group {Group}. Mend the handler, then re-drive it there (bus.DeadLetters), or discard it")]
    public static partial void EventDied(
        this ILogger logger, Exception exception, string @event, string listener, string id, int attempt, string group);

    [LoggerMessage(309, LogLevel.Information, "{Count} dead letters of {Event} were re-driven to group {Group}")]
    public static partial void EventsRedriven(this ILogger logger, int count, string @event, string group);

    [LoggerMessage(310, LogLevel.Information, "{Count} dead letters of {Event} were discarded from group {Group}")]
    public static partial void DeadLettersDiscarded(this ILogger logger, int count, string @event, string group);

    [LoggerMessage(311, LogLevel.Warning, "Group {Group} of {Event} goes with its last listener, and {Count} dead letters with it. Re-drive them before you dispose a listener for good")]
    public static partial void DeadLettersLeft(this ILogger logger, string group, string @event, int count);

    [LoggerMessage(312, LogLevel.Warning, "The in-process bus ends, and {Count} dead letters of {Event} in group {Group} with it. What must survive needs a durable transport")]
    public static partial void DeadLettersEnded(this ILogger logger, int count, string @event, string group);

    [LoggerMessage(313, LogLevel.Information, "{Event} was fired and nobody listens to it on this in-process bus: the event is gone. Told once")]
    public static partial void NobodyListens(this ILogger logger, string @event);

    [LoggerMessage(108, LogLevel.Error, "Who listens to the bus's traces or metrics threw; calls and events go on without. Told once")]
    public static partial void TelemetryFailed(this ILogger logger, Exception exception);

    [LoggerMessage(314, LogLevel.Warning, "The in-process bus ends, and {Count} events of {Event} that waited in group {Group} with it. What must survive needs a durable transport")]
    public static partial void EventsEnded(this ILogger logger, long count, string @event, string group);

    [LoggerMessage(315, LogLevel.Error, "An event {Event} that came to group {Group} does not fit its contract and becomes a dead letter, id {Id}. Bring who fires and who listens to the same version of the contract")]
    public static partial void EventUnreadable(this ILogger logger, Exception exception, string @event, string group, string id);

    [LoggerMessage(105, LogLevel.Information, "Stopping: the bus takes no new work and waits for what runs, up to {Timeout}")]
    public static partial void Stopping(this ILogger logger, TimeSpan timeout);

    [LoggerMessage(106, LogLevel.Information, "Stopped")]
    public static partial void Stopped(this ILogger logger);

    [LoggerMessage(107, LogLevel.Error, "A hook of OnStop failed; the worker goes on stopping")]
    public static partial void StopHookFailed(this ILogger logger, Exception exception);

    [LoggerMessage(401, LogLevel.Error, "Task '{Task}' failed; it runs again when it is due")]
    public static partial void TaskRunFailed(this ILogger logger, Exception exception, string task);

    [LoggerMessage(402, LogLevel.Critical, "The worker stops: task '{Task}' failed")]
    public static partial void TaskStoppedWorker(this ILogger logger, Exception exception, string task);

    [LoggerMessage(403, LogLevel.Information, "Background task '{Task}' is done")]
    public static partial void BackgroundTaskEnded(this ILogger logger, string task);

    [LoggerMessage(404, LogLevel.Information, "Task '{Task}' is never due again")]
    public static partial void ScheduleEnded(this ILogger logger, string task);

    [LoggerMessage(406, LogLevel.Warning, "Stopping: task '{Task}' failed when it was told to stop")]
    public static partial void TaskFailedStopping(this ILogger logger, Exception exception, string task);

    [LoggerMessage(405, LogLevel.Warning, "Stopping: task '{Task}' still ran when the host was out of time to stop, and is left behind")]
    public static partial void TaskAbandoned(this ILogger logger, string task);
}
