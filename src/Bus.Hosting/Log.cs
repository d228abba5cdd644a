using Microsoft.Extensions.Logging;

namespace Bus.Hosting;

/// <summary>What a worker's process logs. Event ids are stable and continue those of the runtime's life, 1xx.</summary>
internal static partial class Log
{
    [LoggerMessage(121, LogLevel.Critical, "{Problems}")]
    public static partial void CannotStart(this ILogger logger, string problems);

    [LoggerMessage(122, LogLevel.Critical, "The worker could not start")]
    public static partial void StartFailed(this ILogger logger, Exception exception);

    [LoggerMessage(123, LogLevel.Error, "The worker stopped, but not all of it in order")]
    public static partial void StopFailed(this ILogger logger, Exception exception);

    [LoggerMessage(124, LogLevel.Warning, "Asked to stop a second time: the worker ends at once, and what runs stays unacknowledged")]
    public static partial void EndsAtOnce(this ILogger logger);
}
