namespace Bus.Testing;

/// <summary>What became of an event that was delivered to a listener.</summary>
public enum DeliveryOutcome
{
    /// <summary>
    /// The group is done with it: it was handled, or its failure was logged and the event dropped, which <see cref="Delivery.Exception"/> shows.
    /// </summary>
    Acknowledged,

    /// <summary>The group gave up on it: it is one of the group's dead letters.</summary>
    DeadLettered,

    /// <summary>The handler did not finish it, and its listener stopped: on a bus it waits for the group's next consumer.</summary>
    Returned,

    /// <summary>The listener had stopped; its handler did not see the event.</summary>
    Refused,
}
