namespace Bus;

/// <summary>A running listener. Disposing it waits for its running handlers, so a handler must not await that of its own listener.</summary>
public interface IBusListener : IAsyncDisposable
{
    /// <summary>The listener's name.</summary>
    string Name { get; }

    /// <summary>The event it listens to, as <c>api.event</c>.</summary>
    string Event { get; }

    /// <summary>The consumer group, <c>{service}-{name}</c>.</summary>
    string Group { get; }

    /// <summary>
    /// Completes when the listener has stopped: successfully when it was disposed, with a
    /// <see cref="BusListenerException"/> when its handler failed under <see cref="OnError.Stop"/>.
    /// </summary>
    Task Completion { get; }
}
