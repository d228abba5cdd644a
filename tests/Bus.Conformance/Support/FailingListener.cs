using Bus.Conformance.Contracts;
using Bus.TestKit;

namespace Bus.Conformance;

/// <summary>A listener that fails on events until it is mended, except on those that tell that it has come so far.</summary>
public sealed class FailingListener(TransportUnderTest transport)
{
    private const int FirstTelling = 1000;

    private int _told = FirstTelling;

    /// <summary>Whether it handles what it used to fail on.</summary>
    public bool IsMended { get; set; }

    /// <summary>What it saw, in all attempts.</summary>
    public Recording<Handled> Seen { get; } = new();

    /// <summary>What it saw, without the events that tell how far it is.</summary>
    public IReadOnlyList<Handled> Tried => [.. Seen.Items.Where(static one => one.Number < FirstTelling)];

    /// <summary>Listens with one attempt for each event, if not told otherwise.</summary>
    public ValueTask<IBusListener> ListenAsync(BusClient worker, ListenOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(worker);
        return worker.Api<IProbeApi>().Counted.ListenAsync("fail", async (payload, context, _) =>
        {
            await Task.Yield();
            Seen.Add(new Handled(payload.Number, context.Id, context.Attempt));
            if (payload.Number < FirstTelling && !IsMended) throw new FormatException($"cannot handle {payload.Number}");
        }, options ?? new ListenOptions { Retry = RetryPolicy.None });
    }

    /// <summary>Fires numbers and waits until the listener is done with them.</summary>
    public async Task FireAsync(IProbeApi probe, params int[] numbers)
    {
        ArgumentNullException.ThrowIfNull(probe);
        ArgumentNullException.ThrowIfNull(numbers);
        foreach (int number in numbers) await probe.Counted.FireAsync(new Counted(number)).Within(transport.Patience, $"event {number} to be fired");
        await PassAsync(probe);
    }

    /// <summary>Waits until the listener is done with all that was fired: it is with one event at a time, so an event behind them tells.</summary>
    public async Task PassAsync(IProbeApi probe)
    {
        ArgumentNullException.ThrowIfNull(probe);
        int telling = _told++;
        await probe.Counted.FireAsync(new Counted(telling)).Within(transport.Patience, "the event behind the others to be fired");
        await Seen.When(seen => seen.Any(one => one.Number == telling)).Within(transport.Patience, "the event behind those that fail");
    }
}
