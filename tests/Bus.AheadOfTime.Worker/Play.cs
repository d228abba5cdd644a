using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Hosting;

namespace Bus.AheadOfTime.Worker;

/// <summary>Uses a bit of everything once, then asks the host to stop.</summary>
public sealed class Play(IOrdersApi orders, BusClient bus, Report report, StartedAt started, IHostApplicationLifetime lifetime)
{
    public TaskCompletionSource Billed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource Ticked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async ValueTask RunAsync(CancellationToken cancellationToken)
    {
        decimal price = await orders.PlaceAsync(new Order("4711", [new("tea", 2), new("milk", 1)]), cancellationToken);
        TimeSpan startUp = Stopwatch.GetElapsedTime(started.Timestamp);
        // Not for the tests to compare: it is another figure each time.
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first reply after {startUp.TotalMilliseconds:0.0} ms"));
        await Billed.Task.WaitAsync(cancellationToken);
        report.Line(string.Create(CultureInfo.InvariantCulture, $"placed for {price:0.00}"));
        await ReportLetterAsync(cancellationToken);
        await FailAsync(() => orders.CancelAsync("4711", cancellationToken));
        await FailAsync(() => orders.CancelAsync(null!, cancellationToken));
        await FailAsync(() => bus.Api<IAuditApi>().RecordAsync("order", cancellationToken));
        await FailAsync(() => bus.With(new CallOptions { Timeout = TimeSpan.FromMilliseconds(50) }).Api<IOrdersApi>().WaitAsync(cancellationToken));
        await Ticked.Task.WaitAsync(cancellationToken);
        report.Line("ticked");
#if PROVE_TEETH
        report.Line(System.Text.Json.JsonSerializer.Serialize(new { Price = price }));
#endif
        lifetime.StopApplication();
    }

    private async ValueTask ReportLetterAsync(CancellationToken cancellationToken)
    {
        IDeadLetters letters = bus.DeadLetters.Of(orders.OrderPlaced, "pack");
        // The last attempt runs beside this; nothing tells that its letter is there.
        while (await letters.CountAsync(cancellationToken) == 0) await Task.Delay(1, cancellationToken);
        await foreach (DeadLetter letter in letters.ListAsync(cancellationToken)) report.Line($"dead letter after {letter.Attempts} attempts");
        report.Line($"{await letters.DiscardAllAsync(cancellationToken)} discarded");
    }

    private async ValueTask FailAsync(Func<ValueTask> call)
    {
        try
        {
            await call();
        }
        catch (BusException exception)
        {
            report.Line($"{exception.GetType().Name}: {exception.Message}");
        }
    }
}

/// <summary>When the program started.</summary>
public sealed record StartedAt(long Timestamp);
