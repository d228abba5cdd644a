using Bus.Dispatch;

namespace Bus.TestTransport;

/// <summary>An event as one group holds it.</summary>
internal sealed class LoopbackEvent<T>(T payload, FireContext context)
{
    public T Payload => payload;

    public FireContext Context => context;

    /// <summary>Its place among the group's events, by which it finds back into line.</summary>
    public long Sequence { get; set; }

    public int Attempt { get; set; } = 1;

    /// <summary>How often it was re-driven.</summary>
    public int Redrives { get; init; }

    public override string ToString() => $"{payload} ({context.Id})";
}
