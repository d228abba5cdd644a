using Bus.Conformance.Contracts;
using Bus.TestKit;
using Microsoft.Extensions.Logging;

namespace Bus.Conformance;

/// <summary>Under <see cref="OnError.Log"/> an event whose handler fails is logged and dropped, and the next one comes.</summary>
public abstract class OnErrorLog : ConformanceFixture
{
    [Test]
    public async Task The_listener_goes_on_with_the_next_event()
    {
        Recording<Handled> handled = new();
        BusClient worker = await ListenAsync(handled, new RecordingLoggerFactory());

        await FireAsync((await Transport.ConnectAsync("caller")).Api<IProbeApi>(), 0, 5);
        await handled.When(static items => items.Numbers().Contains(4)).Within(Patience, "the last event");

        Assert.That(handled.Items.Numbers(), Is.EqualTo(Enumerable.Range(0, 5)), "the failing event must be tried once, and those behind it handled");
        Assert.That(worker.Completion.IsCompleted, Is.False, "the worker must not stop");
    }

    [Test]
    public async Task The_log_says_which_event_was_dropped_and_why()
    {
        Recording<Handled> handled = new();
        using RecordingLoggerFactory log = new();
        await ListenAsync(handled, log);

        await FireAsync((await Transport.ConnectAsync("caller")).Api<IProbeApi>(), 2, 1);
        await log.Entries.When(static entries => entries.Any(IsFailure)).Within(Patience, "the failure to be logged");

        LogEntry entry = log.Entries.Items.First(IsFailure);
        Assert.That(entry.Level, Is.EqualTo(LogLevel.Error), "what is lost is an error");
        Assert.That(entry.Message, Does.Contain("probe.counted").And.Contain("record").And.Contain(handled.Items[0].Id.ToString()),
            "the line must name event, listener and id");
    }

    private async Task<BusClient> ListenAsync(Recording<Handled> handled, ILoggerFactory log)
    {
        BusClient worker = await Transport.ConnectAsync("worker", options => options.LoggerFactory = log);
        await worker.Api<IProbeApi>().Counted.ListenAsync("record", async (payload, context, _) =>
        {
            await Task.Yield();
            handled.Add(new Handled(payload.Number, context.Id, context.Attempt));
            if (payload.Number == 2) throw new FormatException("cannot handle this");
        }, new ListenOptions { OnError = OnError.Log, Retry = RetryPolicy.None });
        return worker;
    }

    private static bool IsFailure(LogEntry entry) => entry.Exception is FormatException;
}
