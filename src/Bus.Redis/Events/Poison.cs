using Bus.Listening;

namespace Bus.Redis.Events;

/// <summary>Finds events that end the process of whoever handles them: they come again and again, and nobody ever says that they failed.</summary>
internal static class Poison
{
    // Beyond the listener's own attempts: a process may end for other reasons, too.
    private const int MoreDeliveries = 3;

    /// <summary>Why the group gives up on the entry, or null. Under <see cref="OnError.Stop"/> attempts are an operator's affair.</summary>
    public static EventFailure? Of(EventListener listener, StreamEntry entry, DateTimeOffset now)
        => listener.Options.OnError == OnError.Stop || entry.Attempt <= listener.Options.Retry.MaxAttempts + MoreDeliveries
            ? null
            : new EventFailure(new PoisonedEventException(entry.Attempt - 1), entry.Attempt - 1, now, now);
}

/// <summary>The event was delivered many times, and no delivery came to an end.</summary>
internal sealed class PoisonedEventException(int deliveries)
    : Exception($"The event was delivered {deliveries} times and no delivery came to an end: its handler may end the process.");
