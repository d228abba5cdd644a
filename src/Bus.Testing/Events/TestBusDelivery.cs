using Bus.Descriptors;

namespace Bus.Testing;

/// <summary>Delivers events by hand: once, twice, in another order. Nobody fires them, so they are not recorded as fired.</summary>
public static class TestBusDelivery
{
    /// <summary>Delivers an event to one listener or to all, and waits for what becomes of it. It stands in line with fired events.</summary>
    /// <typeparam name="TApi">The contract.</typeparam>
    /// <typeparam name="T">The payload.</typeparam>
    /// <param name="bus">The test bus.</param>
    /// <param name="event">Names the event: <c>(IAuthApi auth) => auth.UserRegistered</c>.</param>
    /// <param name="payload">The payload.</param>
    /// <param name="options">Listener, attempt, identity and headers; null for the defaults.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>What became of it, one for each listener's group. A failing handler is an outcome, not an exception.</returns>
    /// <exception cref="BusConfigurationException">Nobody listens to the event, or nobody under that name.</exception>
    /// <exception cref="BusAssertionException">A handler hangs: <see cref="TestBusOptions.QuietLimit"/> passed.</exception>
    public static async Task<Deliveries> DeliverAsync<TApi, T>(
        this TestBus bus, Func<TApi, BusEvent<T>> @event, T payload, DeliverOptions? options = null, CancellationToken cancellationToken = default)
        where TApi : class, IBusApi<TApi>
    {
        EventDescriptor<T> descriptor = Descriptor(bus, @event, payload);
        options ??= DeliverOptions.Default;
        BusEventId id = options.Id ?? BusEventId.New();
        return new(await bus.Hub.DeliverAsync(descriptor, payload, id, Attempt(options), options, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Delivers an event, and the same event again: same identity, next attempt, as after a worker that died before it acknowledged.</summary>
    /// <inheritdoc cref="DeliverAsync"/>
    public static async Task<Deliveries> DeliverTwiceAsync<TApi, T>(
        this TestBus bus, Func<TApi, BusEvent<T>> @event, T payload, DeliverOptions? options = null, CancellationToken cancellationToken = default)
        where TApi : class, IBusApi<TApi>
    {
        EventDescriptor<T> descriptor = Descriptor(bus, @event, payload);
        options ??= DeliverOptions.Default;
        BusEventId id = options.Id ?? BusEventId.New();
        Delivery[] first = await bus.Hub.DeliverAsync(descriptor, payload, id, Attempt(options), options, cancellationToken).ConfigureAwait(false);
        Delivery[] second = await bus.Hub.DeliverAsync(descriptor, payload, id, Attempt(options) + 1, options, cancellationToken).ConfigureAwait(false);
        return new([.. first, .. second]);
    }

    /// <summary>Delivers several events one by one in an order drawn by chance, and says the seed so that the order can be drawn again.</summary>
    /// <typeparam name="TApi">The contract.</typeparam>
    /// <typeparam name="T">The payload.</typeparam>
    /// <param name="bus">The test bus.</param>
    /// <param name="event">Names the event: <c>(IAuthApi auth) => auth.UserRegistered</c>.</param>
    /// <param name="payloads">The payloads.</param>
    /// <param name="seed">What the order is drawn from, or null for another one each time.</param>
    /// <param name="options">Listener, attempt and headers; null for the defaults.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>What became of them, with <see cref="Deliveries.Seed"/>.</returns>
    /// <exception cref="BusConfigurationException">Nobody listens to the event, or the options give several events one identity.</exception>
    /// <exception cref="BusAssertionException">A handler hangs: <see cref="TestBusOptions.QuietLimit"/> passed.</exception>
    public static async Task<Deliveries> DeliverInAnyOrderAsync<TApi, T>(
        this TestBus bus, Func<TApi, BusEvent<T>> @event, IReadOnlyList<T> payloads, int? seed = null,
        DeliverOptions? options = null, CancellationToken cancellationToken = default)
        where TApi : class, IBusApi<TApi>
    {
        ArgumentNullException.ThrowIfNull(bus);
        ArgumentNullException.ThrowIfNull(payloads);
        EventDescriptor<T> descriptor = bus.Hub.Probe.Event(@event);
        options ??= DeliverOptions.Default;
        if (options.Id is not null)
            throw new BusConfigurationException("DeliverOptions.Id is set for several events. Leave it out, for each event has an identity of its own.");
        int drawnFrom = seed ?? Random.Shared.Next();
        T[] shuffled = [.. payloads];
#pragma warning disable CA5394 // An order that can be drawn again is what is wanted, not a secret.
        new Random(drawnFrom).Shuffle(shuffled);
#pragma warning restore CA5394
        List<Delivery> deliveries = [];
        foreach (T payload in shuffled)
            deliveries.AddRange(
                await bus.Hub.DeliverAsync(descriptor, payload, BusEventId.New(), Attempt(options), options, cancellationToken).ConfigureAwait(false));
        return new(deliveries, drawnFrom);
    }

    private static EventDescriptor<T> Descriptor<TApi, T>(TestBus bus, Func<TApi, BusEvent<T>> @event, T payload)
        where TApi : class, IBusApi<TApi>
    {
        ArgumentNullException.ThrowIfNull(bus);
        ArgumentNullException.ThrowIfNull(payload);
        return bus.Hub.Probe.Event(@event);
    }

    private static int Attempt(DeliverOptions options) => options.Attempt >= 1
        ? options.Attempt
        : throw new BusConfigurationException($"DeliverOptions.Attempt is {options.Attempt}. Attempts count from 1.");
}
