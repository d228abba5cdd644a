using System.Collections;
using Bus.Descriptors;

namespace Bus.Testing;

/// <summary>Runs a handler under duplicates and other orders, and compares the state that each leaves with that of plain delivery.</summary>
internal sealed class IdempotencyProof<T, TState>(
    TestHub hub, EventDescriptor<T> @event, IReadOnlyList<T> payloads, Func<ValueTask> reset, Func<ValueTask<TState>> state,
    IEqualityComparer<TState>? comparer, IdempotencyOptions options)
{
    private readonly int _seed = options.Seed ?? Random.Shared.Next();
    private readonly DeliverOptions _deliver = new() { Listener = options.Listener };

    /// <summary>Proves it, and returns how many sequences were tried.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        Snapshot before = await ResetAsync().ConfigureAwait(false);
        Snapshot expected = await TryAsync(DeliverySequence.InOrder(payloads.Count), cancellationToken).ConfigureAwait(false);
        if (AreSame(before, expected))
            throw new BusAssertionException(
                $"Delivering {DeliverySequence.InOrder(payloads.Count)} of {@event.FullName} leaves the state as it was after the reset, so the proof would prove nothing. " +
                $"Read the state that the handler changes, and deliver payloads that change it.\n  state: {Display.Of(expected.State)}\n{Account(tried: null)}");
        int tried = 1;
#pragma warning disable CA5394 // Sequences that can be drawn again are what is wanted, not secrets.
        foreach (DeliverySequence sequence in DeliverySequence.All(payloads.Count, options.AnyOrder, options.Shuffles, new Random(_seed)))
#pragma warning restore CA5394
        {
            tried++;
            Snapshot actual = await TryAsync(sequence, cancellationToken).ConfigureAwait(false);
            if (!AreSame(expected, actual))
                throw new BusAssertionException(
                    $"The handling of {@event.FullName} is not idempotent: delivering {sequence} leaves another state than delivering " +
                    $"{DeliverySequence.InOrder(payloads.Count)}.\n" +
                    $"  expected: {Display.Of(expected.State)}\n  actual:   {Display.Of(actual.State)}\n{Account(tried)}");
        }
        return tried;
    }

    private async Task<Snapshot> TryAsync(DeliverySequence sequence, CancellationToken cancellationToken)
    {
        _ = await ResetAsync().ConfigureAwait(false);
        int[] attempts = new int[payloads.Count];
        foreach (int index in sequence.Order)
        {
            // The same identities in every run: what a handler remembers of an event is part of the state that is reset.
            Delivery[] deliveries = await hub.DeliverAsync(
                @event, payloads[index], new BusEventId($"event-{index + 1}"), ++attempts[index], _deliver, cancellationToken).ConfigureAwait(false);
            if (Array.Find(deliveries, static delivery => !delivery.IsHandled) is { } failed)
                throw new BusAssertionException(
                    $"The handling of {@event.FullName} is not idempotent: delivering {sequence}, " +
                    $"{(attempts[index] > 1 ? "a duplicate of " : "")}#{index + 1} was not handled.\n" +
                    $"  {failed}\n{Account(tried: null)}", failed.Exception);
        }
        return await TakeAsync().ConfigureAwait(false);
    }

    private async Task<Snapshot> ResetAsync()
    {
        await reset().ConfigureAwait(false);
        return await TakeAsync().ConfigureAwait(false);
    }

    private async Task<Snapshot> TakeAsync()
    {
        TState left = await state().ConfigureAwait(false);
        return new Snapshot(left, Display.InFull(left));
    }

    private bool AreSame(Snapshot expected, Snapshot actual)
    {
        if (comparer is not null) return comparer.Equals(expected.State, actual.State);
        bool isOneObject = !typeof(TState).IsValueType && ReferenceEquals(expected.State, actual.State);
        if (isOneObject && expected.State is not (null or string or IEnumerable))
            throw new BusConfigurationException(
                $"The state of the proof is the same {typeof(TState).Name} object after two runs, so that nothing can be compared. " +
                "Return a copy of what the handler changed, or give a comparer.");
        // The text was made at the time: it shows a change of a collection that is handed out itself.
        return isOneObject ? expected.Text == actual.Text : Same.Values(expected.State, actual.State);
    }

    private string Account(int? tried) =>
        $"Payloads:\n{Display.Lines([.. payloads.Select(static (payload, index) => $"#{index + 1}: {Display.Of(payload)}")])}\n" +
        $"Seed {_seed}{(tried is null ? "" : $", sequence {tried}")}: pass it in IdempotencyOptions.Seed to see the same sequences.";

    private sealed record Snapshot(TState State, string Text);
}
