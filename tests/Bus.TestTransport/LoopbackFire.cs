namespace Bus.TestTransport;

/// <summary>A fire that waits for room in a group.</summary>
internal sealed record LoopbackFire<T>(LoopbackEvent<T> Event, LoopbackTransport Transport)
{
    /// <summary>Completes when the group holds the event, or when nobody wants it to any more.</summary>
    public TaskCompletionSource Held { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
