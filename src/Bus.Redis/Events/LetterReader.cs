using System.Text;
using Bus.Descriptors;
using Bus.Redis.Lightbus;
using Bus.Redis.Resp;

namespace Bus.Redis.Events;

/// <summary>Reads payloads of an event that this process knows.</summary>
internal interface ILetterReader
{
    /// <exception cref="BusFormatException">It does not fit the contract.</exception>
    object? Read(RespReader fields);
}

/// <inheritdoc cref="ILetterReader"/>
internal sealed class LetterReader<T>(EventDescriptor<T> @event) : ILetterReader
{
    public object? Read(RespReader fields) => EventFieldsReader.Read(fields, @event);
}

/// <summary>A dead letter as its group's stream has it.</summary>
internal readonly record struct StoredLetter(StreamId Key, DeadLetter Letter)
{
    public static StoredLetter Read(ref RespReader reader, string @event, string group, ILetterReader? payload)
    {
        reader.ReadArray();
        if (!StreamId.TryParse(reader.ReadText(), out StreamId key)) throw new RespProtocolException("an id came that is none of a stream's");
        RespReader fields = reader;
        reader.Skip();
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        RespReader pairs = fields;
        for (int left = pairs.ReadArray() / 2; left > 0; left--) texts[pairs.ReadString()] = pairs.ReadString();
        string id = texts.GetValueOrDefault("id", "");
        return new(key, new DeadLetter
        {
            Id = new BusEventId(id.Length > 0 ? id : key.ToString()),
            Event = @event,
            Group = group,
            Listener = texts.GetValueOrDefault(Name(BuriedFields.Listener), ""),
            FiredAt = Time(BuriedFields.FiredAt),
            Attempts = (int)Number(BuriedFields.Attempts),
            FirstFailedAt = Time(BuriedFields.FirstFailedAt),
            LastFailedAt = Time(BuriedFields.LastFailedAt),
            Error = texts.GetValueOrDefault(Name(BuriedFields.Error), ""),
            Message = texts.GetValueOrDefault(Name(BuriedFields.Message), ""),
            Headers = new EntryFields(fields, isAgain: true).Headers ?? BusHeaders.None,
            Redrives = (int)Number(BuriedFields.Redrives),
            Payload = Payload(fields, texts, payload),
        });

        long Number(ReadOnlySpan<byte> field) => long.TryParse(texts.GetValueOrDefault(Name(field)), out long number) ? number : 0;

        DateTimeOffset Time(ReadOnlySpan<byte> field) => StreamId.TimeOf(Number(field));
    }

    private static object? Payload(RespReader fields, Dictionary<string, string> texts, ILetterReader? payload)
    {
        try
        {
            if (payload is not null) return payload.Read(fields);
        }
        catch (BusFormatException)
        {
            // Unreadable is why it is here: its text says more than nothing.
        }
        return $"{{{string.Join(',', texts.Where(static pair => pair.Key.StartsWith(':')).Select(static pair => $"\"{pair.Key[1..]}\":{pair.Value}"))}}}";
    }

    private static string Name(ReadOnlySpan<byte> field) => Encoding.UTF8.GetString(field);
}
