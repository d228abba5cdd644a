using Microsoft.Extensions.Logging;

namespace Bus.Diagnostics;

/// <summary>What a worker logs when it has started.</summary>
/// <remarks>
/// Apart from <see cref="Log"/>, and not generated: each message of that kind has a state of its own type, which every logging provider is compiled for
/// anew. This one, which every worker logs, has the type that the host's own first message has; the difference is a fifth of what a bus adds to a start.
/// </remarks>
internal static class StartupLog
{
    private static readonly EventId StartedId = new(104, nameof(Started));

    public static void Started(this ILogger logger, string summary)
    {
#pragma warning disable CA1848 // See above.
        if (logger.IsEnabled(LogLevel.Information)) logger.LogInformation(StartedId, "{Summary}", summary);
#pragma warning restore CA1848
    }
}
