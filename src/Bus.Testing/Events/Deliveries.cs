using System.Collections;

namespace Bus.Testing;

/// <summary>What became of events, in the order in which they were delivered.</summary>
public sealed class Deliveries : IReadOnlyList<Delivery>
{
    private readonly Delivery[] _deliveries;
    private readonly IReadOnlyList<string> _waiting;

    internal Deliveries(IEnumerable<Delivery> deliveries, int? seed = null, IReadOnlyList<string>? waiting = null)
        => (_deliveries, Seed, _waiting) = ([.. deliveries], seed, waiting ?? []);

    /// <summary>What the order was drawn from, or null when it was given: pass it again to see the same order.</summary>
    public int? Seed { get; }

    /// <inheritdoc/>
    public int Count => _deliveries.Length;

    /// <inheritdoc/>
    public Delivery this[int index] => _deliveries[index];

    /// <summary>Expects that there are deliveries and that every one was handled: acknowledged, and without an exception.</summary>
    /// <exception cref="BusAssertionException">
    /// One was not, or has failed and waits for its next attempt, or there are none. The first exception is the inner one.
    /// </exception>
    public Deliveries AssertHandled()
    {
        if (_waiting.Count > 0)
            throw new BusAssertionException(
                $"Expected that all deliveries are handled, but {_waiting.Count} failed and wait for their next attempt:\n{Display.Lines(_waiting)}\n" +
                "Bring the attempts about with bus.FinishRetriesAsync(), or with bus.Time.Advance(…).");
        if (Count == 0) throw new BusAssertionException("Expected that all deliveries are handled, but there are none: nothing was fired, or nobody listens to it.");
        Delivery[] failed = [.. _deliveries.Where(static delivery => !delivery.IsHandled)];
        if (failed.Length == 0) return this;
        throw new BusAssertionException(
            $"Expected that all {Count} deliveries are handled, but {failed.Length} are not:\n{Display.Lines(failed)}" +
            (Seed is { } seed ? $"\nThe order was drawn from seed {seed}, all deliveries in it:\n{Display.Lines(_deliveries)}" : ""), failed[0].Exception);
    }

    /// <inheritdoc/>
    public IEnumerator<Delivery> GetEnumerator() => _deliveries.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
