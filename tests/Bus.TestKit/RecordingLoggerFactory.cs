using Microsoft.Extensions.Logging;

namespace Bus.TestKit;

/// <summary>Keeps what is logged, for tests to read and to wait for.</summary>
public sealed class RecordingLoggerFactory : ILoggerFactory
{
    public Recording<LogEntry> Entries { get; } = new();

    public ILogger CreateLogger(string categoryName) => new RecordingLogger(categoryName, Entries);

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException("This factory only records.");

    public void Dispose() { }

    private sealed class RecordingLogger(string category, Recording<LogEntry> entries) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
            => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            ArgumentNullException.ThrowIfNull(formatter);
            entries.Add(new LogEntry(category, logLevel, eventId, formatter(state, exception), exception));
        }
    }
}
