using Bus.Listening;

namespace Bus.Testing;

/// <summary>A dead letter as its group keeps it.</summary>
internal sealed class TestLetter<T>(QueuedEvent<T> @event, EventFailure failure)
{
    public QueuedEvent<T> Event => @event;

    public EventFailure Failure => failure;

    /// <summary>Whether somebody re-drives it just now; guarded by the hub's lock.</summary>
    public bool IsLeaving { get; set; }
}
