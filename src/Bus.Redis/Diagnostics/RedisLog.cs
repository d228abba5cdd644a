using Microsoft.Extensions.Logging;

namespace Bus.Redis;

/// <summary>What the transport says in logs; <c>docs/reference/log-events.md</c> lists it.</summary>
internal static partial class RedisLog
{
    [LoggerMessage(701, LogLevel.Warning, "The connection to {Address} is lost. What may be repeated waits until it is back.")]
    public static partial void ConnectionLost(this ILogger logger, Exception? exception, string address);

    [LoggerMessage(702, LogLevel.Information, "Connected to {Address} again, at attempt {Attempt}.")]
    public static partial void ConnectionBack(this ILogger logger, string address, int attempt);

    [LoggerMessage(703, LogLevel.Warning, "Attempt {Attempt} to connect to {Address} again failed; the next one follows. {Reason}")]
    public static partial void StillDisconnected(this ILogger logger, string address, int attempt, string reason);

    [LoggerMessage(704, LogLevel.Warning, "A message in {Queue} is no call and was dropped: there is nobody to tell.")]
    public static partial void CallUnreadable(this ILogger logger, Exception exception, string queue);

    [LoggerMessage(705, LogLevel.Error, "A call of '{Procedure}' from {Queue} was not answered. Its caller waits until its deadline.")]
    public static partial void CallUnanswered(this ILogger logger, Exception exception, string queue, string procedure);

    [LoggerMessage(706, LogLevel.Debug, "Redis was not told that this process is there as {What}; it is told again.")]
    public static partial void PresenceFailed(this ILogger logger, Exception exception, string what);

    [LoggerMessage(707, LogLevel.Error, "An event {Event} that came to group {Group} does not fit its contract and becomes a dead letter, id {Id}. Bring who fires and who listens to the same version of the contract.")]
    public static partial void EventUnreadable(this ILogger logger, Exception exception, string @event, string group, string id);

    [LoggerMessage(708, LogLevel.Error, "Group {Group} of {Event} could not read its stream; it tries again.")]
    public static partial void ReadingFailed(this ILogger logger, Exception exception, string group, string @event);

    [LoggerMessage(709, LogLevel.Error, "Redis was not told what became of event {Id} in group {Group} of {Event}: it will be delivered again.")]
    public static partial void OutcomeLost(this ILogger logger, Exception exception, string group, string @event, string id);

    [LoggerMessage(710, LogLevel.Warning, "A listener of group {Group} of {Event} could not say all of its farewells to Redis: what it could not say others find out in time.")]
    public static partial void GroupNotLeft(this ILogger logger, Exception exception, string group, string @event);

    [LoggerMessage(711, LogLevel.Warning, "Redis refused to acknowledge {Count} events of group {Group}; it is told again.")]
    public static partial void AcknowledgementRefused(this ILogger logger, Exception exception, string group, int count);

    [LoggerMessage(712, LogLevel.Error, "No calls could be taken from {Queue}; it is tried again.")]
    public static partial void CallsNotTaken(this ILogger logger, Exception exception, string queue);

    [LoggerMessage(713, LogLevel.Error, "No replies could be taken from {List}; it is tried again.")]
    public static partial void RepliesNotTaken(this ILogger logger, Exception exception, string list);

    [LoggerMessage(714, LogLevel.Warning, "Redis refuses the channel on which callers say that they gave up: handlers are not told of it, and see their deadlines only. Give the user the right to channels.")]
    public static partial void CancellationsRefused(this ILogger logger, Exception exception);

    [LoggerMessage(715, LogLevel.Error, "A reply may not have reached its caller, who waits until its deadline.")]
    public static partial void ReplyNotSent(this ILogger logger, Exception exception);

    [LoggerMessage(716, LogLevel.Warning, "No server of the cluster said who has which keys; they are asked again.")]
    public static partial void SlotsUnknown(this ILogger logger, Exception exception);

    [LoggerMessage(717, LogLevel.Warning, "Sentinel says that the primary {Name} is {Address} now. Connections to others are made anew.")]
    public static partial void PrimaryMoved(this ILogger logger, string name, string address);

    [LoggerMessage(718, LogLevel.Error, "Group {Group} lost {Count} events of {Events}: they were cut off the stream before the group was done with them. Raise or leave out max_length, who trims the stream else, or give the group more workers.")]
    public static partial void EventsLost(this ILogger logger, string group, string events, long count);

    [LoggerMessage(719, LogLevel.Information, "{Event} is fired and no group reads {Stream} yet: groups that come later get what is fired from then on, or what their ListenOptions.Since says. Told once")]
    public static partial void NobodyListens(this ILogger logger, string @event, string stream);

    [LoggerMessage(720, LogLevel.Warning, "What goes out to API {Api} is not checked against the schema that is published of it, which cannot be looked at.")]
    public static partial void SchemaIgnored(this ILogger logger, Exception exception, string api);

    [LoggerMessage(721, LogLevel.Error, "API '{Api}' is served by service '{Service}' here and by '{Other}' elsewhere, which began while this process gave no sign: calls go to either. Stop one of them.")]
    public static partial void ServedTwice(this ILogger logger, string api, string service, string other);

    [LoggerMessage(722, LogLevel.Warning, "The cluster does not serve all keys; commands wait until it does. Bring its servers back, or let it serve what it has: cluster-require-full-coverage no. Told once a minute")]
    public static partial void ClusterDown(this ILogger logger, Exception exception);
}
