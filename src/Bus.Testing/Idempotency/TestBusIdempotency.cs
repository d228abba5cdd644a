using System.Runtime.CompilerServices;
using Bus.Descriptors;

namespace Bus.Testing;

/// <summary>Proves handlers idempotent: at least once means that any event may come twice.</summary>
public static class TestBusIdempotency
{
    /// <summary>
    /// Proves that duplicates, and other orders unless the options say otherwise, leave the state that delivering each event once in order
    /// leaves. Few events are tried in every order, more in shuffled ones, with duplicates anywhere.
    /// </summary>
    /// <typeparam name="TApi">The contract.</typeparam>
    /// <typeparam name="T">The payload.</typeparam>
    /// <typeparam name="TState">What the handler changes.</typeparam>
    /// <param name="bus">The test bus.</param>
    /// <param name="event">Names the event: <c>(IAuthApi auth) => auth.UserRegistered</c>.</param>
    /// <param name="payloads">The events' payloads, one or more. Each has the same identity in every run.</param>
    /// <param name="reset">Brings the state back to what it is before the first event, with whatever the handler remembers of events.</param>
    /// <param name="state">
    /// A copy of the state; collections are compared by their items, dictionaries in any order, all else by <see cref="object.Equals(object)"/>.
    /// </param>
    /// <param name="comparer">Compares two states, or null.</param>
    /// <param name="options">What is tried; null for the defaults.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How many sequences were tried.</returns>
    /// <exception cref="BusAssertionException">It is not so. The message shows the first sequence that left another state.</exception>
    /// <exception cref="BusConfigurationException">Nobody listens, there are no payloads, or the state is not a copy.</exception>
    [OverloadResolutionPriority(1)]
    public static async Task<int> ProveIdempotentAsync<TApi, T, TState>(
        this TestBus bus, Func<TApi, BusEvent<T>> @event, IReadOnlyList<T> payloads, Func<ValueTask> reset, Func<ValueTask<TState>> state,
        IEqualityComparer<TState>? comparer = null, IdempotencyOptions? options = null, CancellationToken cancellationToken = default)
        where TApi : class, IBusApi<TApi>
    {
        ArgumentNullException.ThrowIfNull(bus);
        ArgumentNullException.ThrowIfNull(payloads);
        ArgumentNullException.ThrowIfNull(reset);
        ArgumentNullException.ThrowIfNull(state);
        if (payloads.Count == 0) throw new BusConfigurationException("A proof of idempotence needs at least one payload to deliver.");
        IdempotencyProof<T, TState> proof = new(
            bus.Hub, bus.Hub.Probe.Event(@event), [.. payloads], reset, state, comparer, options ?? IdempotencyOptions.Default);
        return await proof.RunAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="ProveIdempotentAsync{TApi, T, TState}(TestBus, Func{TApi, BusEvent{T}}, IReadOnlyList{T}, Func{ValueTask}, Func{ValueTask{TState}}, IEqualityComparer{TState}, IdempotencyOptions, CancellationToken)"/>
    public static Task<int> ProveIdempotentAsync<TApi, T, TState>(
        this TestBus bus, Func<TApi, BusEvent<T>> @event, IReadOnlyList<T> payloads, Action reset, Func<TState> state,
        IEqualityComparer<TState>? comparer = null, IdempotencyOptions? options = null, CancellationToken cancellationToken = default)
        where TApi : class, IBusApi<TApi>
    {
        ArgumentNullException.ThrowIfNull(reset);
        ArgumentNullException.ThrowIfNull(state);
        return bus.ProveIdempotentAsync(@event, payloads, () =>
        {
            reset();
            return default;
        }, () => new ValueTask<TState>(state()), comparer, options, cancellationToken);
    }
}
