using Microsoft.Extensions.Logging;

namespace Bus.Runtime.Tests.Diagnostics;

/// <summary>A logger that fails must not make a call or an event suffer.</summary>
public sealed class FailingLoggers
{
    [Test]
    public async Task What_cannot_be_logged_with_its_exception_is_logged_without()
    {
        Picky logs = new(acceptsText: true);
        await using BusClient bus = await InProcess.ConnectAsync(options => options.LoggerFactory = logs);
        IBusListener listener = await bus.Auth.UserRegistered.ListenAsync(
            "fail", static (_, _, _) => throw new FormatException("bad luck"), new ListenOptions { Retry = RetryPolicy.None });

        await bus.Auth.UserRegistered.FireAsync(new("sally")).Soon("the event to be fired");
        IReadOnlyList<string> said = await logs.Said.WaitForCount(1, Expect.Patience, "the failure to be logged");

        Assert.That(said[0], Does.Contain("goes to the dead letters").And.Contain("FormatException: bad luck").And.Contain("the disk is full"));
        await EventuallyDeadAsync(listener);
    }

    [Test]
    public async Task An_event_becomes_a_dead_letter_also_when_nothing_can_be_logged()
    {
        await using BusClient bus = await InProcess.ConnectAsync(static options => options.LoggerFactory = new Picky(acceptsText: false));
        IBusListener listener = await bus.Auth.UserRegistered.ListenAsync(
            "fail", static (_, _, _) => throw new FormatException("bad luck"), new ListenOptions { Retry = RetryPolicy.None });

        await bus.Auth.UserRegistered.FireAsync(new("sally")).Soon("the event to be fired");

        await EventuallyDeadAsync(listener);
    }

    private static async Task EventuallyDeadAsync(IBusListener listener)
    {
        long start = TimeProvider.System.GetTimestamp();
        while (await listener.DeadLetters.CountAsync() == 0)
        {
            Assert.That(TimeProvider.System.GetElapsedTime(start), Is.LessThan(Expect.Patience), "the event must become a dead letter");
            await Task.Yield();
        }
    }

    /// <summary>Fails on every exception, and on other errors too unless it accepts text.</summary>
    private sealed class Picky(bool acceptsText) : ILoggerFactory, ILogger
    {
        public Recording<string> Said { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException("This factory only records.");

        public void Dispose() { }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
            => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel < LogLevel.Error) return;
            if (exception is not null || !acceptsText) throw new IOException("the disk is full");
            Said.Add(formatter(state, exception));
        }
    }
}
