using Bus.Redis.Resp;

namespace Bus.Redis.Lightbus;

/// <summary>What an event's stream entry holds beside the payload's members. Any other field ends a Python listener.</summary>
/// <param name="Head">What all entries of the event have in common.</param>
/// <param name="Id">The event's own id, the same in every delivery.</param>
/// <param name="Headers">Headers as one text, or null: they stand in a field without a name, which Python passes over.</param>
internal readonly record struct EventEntry(EventHead Head, BusEventId Id, string? Headers)
{
    private const int MetadataFields = 4;

    /// <summary>Writes the command that adds the entry, up to the payload's members.</summary>
    /// <param name="commands">Where to.</param>
    /// <param name="members">How many of those follow.</param>
    public void Write(CommandBuffer commands, int members)
    {
        int fields = MetadataFields + members + (Headers is null ? 0 : 1);
        commands.Begin(3 + 2 * fields);
        commands.Append(Head.Command);
        commands.Argument("*"u8);
        commands.Argument("id"u8);
        commands.Argument(Id);
        commands.Append(Head.Fields);
        if (Headers is null) return;
        commands.Argument(""u8);
        commands.Argument(Headers);
    }
}
