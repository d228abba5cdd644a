namespace Bus.Testing;

/// <summary>A fire that waits for room in a group.</summary>
internal sealed record WaitingFire<T>(QueuedEvent<T> Event, TestTransport Transport)
{
    /// <summary>Completes when the group holds the event, or when nobody wants it to any more.</summary>
    public TaskCompletionSource Held { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
