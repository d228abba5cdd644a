using System.Collections;

namespace Bus.Testing;

/// <summary>What became of events, in the order in which they were delivered.</summary>
public sealed class Deliveries : IReadOnlyList<Delivery>
{
    private readonly Delivery[] _deliveries;

    internal Deliveries(IEnumerable<Delivery> deliveries, int? seed = null) => (_deliveries, Seed) = ([.. deliveries], seed);

    /// <summary>What the order was drawn from, or null when it was given: pass it again to see the same order.</summary>
    public int? Seed { get; }

    /// <inheritdoc/>
    public int Count => _deliveries.Length;

    /// <inheritdoc/>
    public Delivery this[int index] => _deliveries[index];

    /// <summary>Expects that every delivery was handled: acknowledged, and without an exception.</summary>
    /// <exception cref="BusAssertionException">One was not. The first exception is the inner one.</exception>
    public Deliveries AssertHandled()
    {
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
