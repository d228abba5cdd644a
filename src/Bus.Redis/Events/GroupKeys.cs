namespace Bus.Redis.Events;

/// <summary>A consumer of a group, and the two streams that it reads.</summary>
internal sealed record GroupKeys(EventStream Stream, string Group, string Consumer)
{
    public string Again { get; } = Stream.AgainOf(Group);

    public string Dead { get; } = Stream.DeadOf(Group);
}
