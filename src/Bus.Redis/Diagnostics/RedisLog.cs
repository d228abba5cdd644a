using Microsoft.Extensions.Logging;

namespace Bus.Redis;

/// <summary>What the transport says in logs; <c>docs/reference/log-events.md</c> lists it.</summary>
internal static partial class RedisLog
{
    [LoggerMessage(701, LogLevel.Warning, "The connection to {Address} is lost. What may be repeated waits until it is back.")]
    public static partial void ConnectionLost(this ILogger logger, Exception? exception, string address);

    [LoggerMessage(702, LogLevel.Information, "Connected to {Address} again, at attempt {Attempt}.")]
    public static partial void ConnectionBack(this ILogger logger, string address, int attempt);

    [LoggerMessage(703, LogLevel.Warning, "Attempt {Attempt} to connect to {Address} again failed; the next one follows.")]
    public static partial void StillDisconnected(this ILogger logger, Exception exception, string address, int attempt);
}
