using Bus.Listening;

namespace Bus.Transports.InProcess;

/// <summary>An event on its way to a group, in the form in which it is delivered: it is copied into the queue and out of it, and not again.</summary>
internal readonly record struct InProcessEvent<T>(T Payload, EventDelivery Delivery)
{
    public BusEventId Id => Delivery.Id;

    public long FiredAtTicks => Delivery.FiredAtTicks;

    public IReadOnlyDictionary<string, string> Headers => Delivery.Headers ?? BusHeaders.None;

    public int Attempt => Delivery.Attempt;

    /// <summary>How often it was re-driven out of the group's dead letters.</summary>
    public int Redrives => Delivery.Redrives;

    /// <summary>The same event with handlers' attempts at it counted.</summary>
    public InProcessEvent<T> After(int attempts) => this with { Delivery = Delivery with { Attempt = Attempt + attempts } };

    /// <summary>The same event, as if no handler had seen it.</summary>
    public InProcessEvent<T> Redriven => this with { Delivery = Delivery with { Attempt = 1, Redrives = Redrives + 1 } };
}
