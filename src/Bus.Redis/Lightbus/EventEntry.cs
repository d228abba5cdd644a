using Bus.Redis.Resp;

namespace Bus.Redis.Lightbus;

/// <summary>What an event's stream entry holds beside the payload's members. Any other field ends a Python listener.</summary>
/// <param name="Stream">The stream's key.</param>
/// <param name="Id">The event's own id, the same in every delivery.</param>
/// <param name="Api">The API's name.</param>
/// <param name="Event">The event's name.</param>
/// <param name="Version">The API's version.</param>
/// <param name="MaxLength">How long the stream may grow, about; 0 for as long as it likes.</param>
/// <param name="Headers">Headers as one text, or null: they stand in a field without a name, which Python passes over.</param>
internal readonly record struct EventEntry(string Stream, string Id, string Api, string Event, int Version, long MaxLength, string? Headers)
{
    private const int MetadataFields = 4;

    /// <summary>Writes the command that adds the entry, up to the payload's members.</summary>
    /// <param name="commands">Where to.</param>
    /// <param name="members">How many of those follow.</param>
    public void Write(CommandBuffer commands, int members)
    {
        int fields = MetadataFields + members + (Headers is null ? 0 : 1);
        commands.Begin(3 + (MaxLength > 0 ? 3 : 0) + 2 * fields);
        commands.Argument("XADD"u8);
        commands.Argument(Stream);
        if (MaxLength > 0)
        {
            commands.Argument("MAXLEN"u8);
            commands.Argument("~"u8);
            commands.Argument(MaxLength);
        }
        commands.Argument("*"u8);
        Field(commands, "id"u8, Id);
        Field(commands, "api_name"u8, Api);
        Field(commands, "event_name"u8, Event);
        commands.Argument("version"u8);
        commands.Argument(Version);
        if (Headers is not null) Field(commands, default, Headers);
    }

    private static void Field(CommandBuffer commands, ReadOnlySpan<byte> name, string value)
    {
        commands.Argument(name);
        commands.Argument(value);
    }
}
