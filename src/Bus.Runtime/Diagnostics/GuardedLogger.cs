using Microsoft.Extensions.Logging;

namespace Bus.Diagnostics;

/// <summary>Logs where another logger does, and lets no call or event suffer when that one fails.</summary>
/// <remarks>
/// Loggers throw: a full disk, a formatter that cannot write an exception's stack. What was to be said is then said once more without the
/// exception object; if that fails too, there is nobody left to tell.
/// </remarks>
internal sealed class GuardedLogger(ILogger inner) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
        => inner.BeginScope(state);

    public bool IsEnabled(LogLevel logLevel)
    {
        try
        {
            return inner.IsEnabled(logLevel);
        }
        catch (Exception)
        {
            // Whether it can log shows when it is asked to.
            return true;
        }
    }

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        try
        {
            inner.Log(logLevel, eventId, state, exception, formatter);
        }
        catch (Exception failure)
        {
            TryAgain(logLevel, eventId, () => formatter(state, exception), exception, failure);
        }
    }

    private void TryAgain(LogLevel logLevel, EventId eventId, Func<string> message, Exception? exception, Exception failure)
    {
        try
        {
            string cause = exception is null ? "" : $": {RemoteTypeName.Of(exception)}: {ExceptionText.MessageOf(exception)}";
            string text = $"{message()}{cause} (logging this failed at first: {ExceptionText.MessageOf(failure)})";
            inner.Log(logLevel, eventId, text, null, static (text, _) => text);
        }
        catch (Exception)
        {
            // Nobody is left to tell, and whoever is being served must not suffer for it.
        }
    }
}

/// <summary>Makes guarded loggers.</summary>
internal sealed class GuardedLoggerFactory(ILoggerFactory inner) : ILoggerFactory
{
    public ILogger CreateLogger(string categoryName) => new GuardedLogger(inner.CreateLogger(categoryName));

    public void AddProvider(ILoggerProvider provider) => inner.AddProvider(provider);

    /// <summary>The factory belongs to whoever gave it.</summary>
    public void Dispose() { }
}
