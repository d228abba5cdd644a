using Microsoft.Extensions.Logging;

namespace Bus.TestKit;

/// <summary>One line of a log, as it was written.</summary>
public sealed record LogEntry(string Category, LogLevel Level, EventId Id, string Message, Exception? Exception);
