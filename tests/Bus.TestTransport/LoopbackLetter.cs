using Bus.Listening;

namespace Bus.TestTransport;

/// <summary>A dead letter as its group keeps it.</summary>
internal sealed class LoopbackLetter<T>(LoopbackEvent<T> @event, string listener, EventFailure failure)
{
    public LoopbackEvent<T> Event => @event;

    public string Listener => listener;

    public EventFailure Failure => failure;

    /// <summary>Whether somebody re-drives it just now; guarded by the group's lock.</summary>
    public bool IsLeaving { get; set; }
}
