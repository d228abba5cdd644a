using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Shop.AppHost;

internal sealed class ServiceFormatter(string service) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "service";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        string text = logEntry.Formatter(logEntry.State, logEntry.Exception);
        if (logEntry.Exception is { } exception)
            text += $"\n{(logEntry.LogLevel < LogLevel.Error ? $"{exception.GetType().Name}: {exception.Message}" : exception)}";
        foreach (string line in text.ReplaceLineEndings("\n").Split('\n'))
            textWriter.WriteLine($"{service,-9} | {Mark(logEntry.LogLevel)} {line}");
    }

    private static string Mark(LogLevel level) => level switch
    {
        LogLevel.Trace or LogLevel.Debug => "debug",
        LogLevel.Warning => "warn ",
        LogLevel.Error => "ERROR",
        LogLevel.Critical => "FATAL",
        _ => "info ",
    };
}
