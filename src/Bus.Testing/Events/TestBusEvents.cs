using Bus.Descriptors;

namespace Bus.Testing;

/// <summary>Finds fired events. A lambda names the event, without strings.</summary>
public static class TestBusEvents
{
    /// <summary>What was fired of one event.</summary>
    /// <typeparam name="TApi">The contract.</typeparam>
    /// <typeparam name="T">The payload.</typeparam>
    /// <param name="bus">The test bus.</param>
    /// <param name="event">Names the event: <c>(IAuthApi auth) => auth.UserRegistered</c>.</param>
    /// <exception cref="BusConfigurationException">The lambda names no event of the contract.</exception>
    public static FiredEvents<T> FiredBy<TApi, T>(this TestBus bus, Func<TApi, BusEvent<T>> @event)
        where TApi : class, IBusApi<TApi>
    {
        ArgumentNullException.ThrowIfNull(bus);
        return FiredBy(bus, bus.Hub.Probe.Event(@event));
    }

    /// <summary>
    /// Waits until an event was fired so many times since the start, or since <see cref="TestBus.ForgetRecords"/>: for what an application
    /// begins by itself, where <see cref="TestBus.WhenQuietAsync"/> cannot know that something comes.
    /// </summary>
    /// <typeparam name="TApi">The contract.</typeparam>
    /// <typeparam name="T">The payload.</typeparam>
    /// <param name="bus">The test bus.</param>
    /// <param name="event">Names the event: <c>(IAuthApi auth) => auth.UserRegistered</c>.</param>
    /// <param name="count">How many times, 1 or more.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>What was fired.</returns>
    /// <exception cref="BusConfigurationException">The lambda names no event of the contract.</exception>
    /// <exception cref="BusAssertionException">It was not: <see cref="TestBusOptions.QuietLimit"/> passed.</exception>
    public static async Task<FiredEvents<T>> WhenFiredAsync<TApi, T>(
        this TestBus bus, Func<TApi, BusEvent<T>> @event, int count = 1, CancellationToken cancellationToken = default)
        where TApi : class, IBusApi<TApi>
    {
        ArgumentNullException.ThrowIfNull(bus);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        EventDescriptor<T> descriptor = bus.Hub.Probe.Event(@event);
        await bus.Hub.WhenFiredAsync(descriptor, count, cancellationToken).ConfigureAwait(false);
        return FiredBy(bus, descriptor);
    }

    /// <summary>What was fired with a payload of one type, whatever the event.</summary>
    /// <typeparam name="T">The payload.</typeparam>
    /// <param name="bus">The test bus.</param>
    public static FiredEvents<T> FiredOf<T>(this TestBus bus)
    {
        ArgumentNullException.ThrowIfNull(bus);
        return new(bus.Hub, bus.Hub.Records.Fired.OfType<FiredEvent<T>>(), $"with payload {typeof(T).Name}");
    }

    private static FiredEvents<T> FiredBy<T>(TestBus bus, EventDescriptor<T> @event)
        => new(bus.Hub, bus.Hub.Records.Fired.OfType<FiredEvent<T>>().Where(fired => fired.Descriptor == @event), @event.FullName);
}
