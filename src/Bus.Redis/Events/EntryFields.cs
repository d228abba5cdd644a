using System.Buffers.Text;
using Bus.Codecs.Json;
using Bus.Redis.Lightbus;
using Bus.Redis.Resp;

namespace Bus.Redis.Events;

/// <summary>What an entry holds beside the payload's members.</summary>
internal readonly ref struct EntryFields
{
    /// <summary>Reads them.</summary>
    /// <param name="fields">The entry's fields.</param>
    /// <param name="isAgain">Whether it may have fields of dead letters, which in the API's stream mean nothing.</param>
    public EntryFields(RespReader fields, bool isAgain)
    {
        for (int left = fields.ReadArray() / 2; left > 0; left--)
        {
            ReadOnlySpan<byte> name = fields.ReadText(), value = fields.ReadText();
            if (name.IsEmpty) Headers = HeadersOf(value);
            else if (name[0] == ':') continue;
            else if (name.SequenceEqual("id"u8)) Id = value;
            else if (name.SequenceEqual("event_name"u8)) Event = value;
            else if (isAgain && name.SequenceEqual(BuriedFields.Redrives)) Redrives = (int)NumberOf(value);
            else if (isAgain && name.SequenceEqual(BuriedFields.FiredAt)) FiredAt = StreamId.TimeOf(NumberOf(value));
        }
    }

    /// <summary>The event's id; empty in an entry that is no event, with which Python makes a stream.</summary>
    public ReadOnlySpan<byte> Id { get; }

    /// <summary>The event's name.</summary>
    public ReadOnlySpan<byte> Event { get; }

    public IReadOnlyDictionary<string, string>? Headers { get; }

    /// <summary>How often the group was given it again.</summary>
    public int Redrives { get; }

    /// <summary>When it was fired, if the entry's own time does not say so; else null.</summary>
    public DateTimeOffset? FiredAt { get; }

    private static long NumberOf(ReadOnlySpan<byte> text) => Utf8Parser.TryParse(text, out long number, out _) ? number : 0;

    private static Dictionary<string, string>? HeadersOf(ReadOnlySpan<byte> text)
    {
        if (text is not [(byte)'{', ..]) return null;
        try
        {
            JsonReader reader = new(text);
            return WireHeaders.Read(ref reader);
        }
        catch (BusFormatException)
        {
            // What stands there may be another peer's, who means something else by it.
            return null;
        }
    }
}
