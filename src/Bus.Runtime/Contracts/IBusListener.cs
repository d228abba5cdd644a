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

    /// <summary>The dead letters of its group: events that its handler failed on until the attempts were used up.</summary>
    IDeadLetters DeadLetters { get; }

    /// <summary>
    /// Completes when the listener has stopped: successfully when it was disposed, with a
    /// <see cref="BusListenerException"/> when its worker stopped: a handler failed under
    /// <see cref="OnError.Stop"/>, or the dead letters of a group are full.
    /// </summary>
    Task Completion { get; }
}
