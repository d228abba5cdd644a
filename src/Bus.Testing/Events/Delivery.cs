using Bus.Descriptors;

namespace Bus.Testing;

/// <summary>One delivery of an event to a listener, and what became of it.</summary>
public sealed class Delivery
{
    internal Delivery(
        EventDescriptor @event, string listener, string group, BusEventId id, int attempt, object? payload, DeliveryOutcome outcome,
        IReadOnlyList<Exception> failures, Exception? exception)
        => (Descriptor, Listener, Group, Id, Attempt, Payload, Outcome, Failures, Exception)
            = (@event, listener, group, id, attempt, payload, outcome, failures, exception);

    /// <summary>The event, as <c>api.event</c>.</summary>
    public string Event => Descriptor.FullName;

    /// <summary>The listener's name.</summary>
    public string Listener { get; }

    /// <summary>The consumer group, <c>{service}-{listener}</c>.</summary>
    public string Group { get; }

    /// <summary>The event's identity.</summary>
    public BusEventId Id { get; }

    /// <summary>Which attempt of the group this began with, from 1; what <see cref="Failures"/> holds more than once was tried again.</summary>
    public int Attempt { get; }

    /// <summary>The payload.</summary>
    public object? Payload { get; }

    /// <summary>What became of the event.</summary>
    public DeliveryOutcome Outcome { get; }

    /// <summary>
    /// What the attempts threw, in order. Known for the test bus's own client, for those of <see cref="TestBus.ConnectAsync"/>, and for
    /// those whose options <see cref="TestBus.Configure"/> has set up; of others only why they gave
    /// up on a dead letter.
    /// </summary>
    public IReadOnlyList<Exception> Failures { get; }

    /// <summary>What the last attempt threw, or null when it did not.</summary>
    public Exception? Exception { get; }

    /// <summary>Whether the handler handled the event.</summary>
    public bool IsHandled => Outcome == DeliveryOutcome.Acknowledged && Exception is null;

    internal EventDescriptor Descriptor { get; }

    /// <summary>The delivery as one line.</summary>
    public override string ToString()
        => $"{Event} {Display.Of(Payload)} to '{Group}', attempt {Attempt} → {Outcome}" +
            (Exception is null ? "" : $", {Exception.GetType().Name}: {Exception.Message}");
}
