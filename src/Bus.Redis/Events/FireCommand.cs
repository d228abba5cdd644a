using System.Text.Json.Nodes;
using Bus.Descriptors;
using Bus.Redis.Lightbus;
using Bus.Redis.Resp;
using Bus.Redis.Schemas;

namespace Bus.Redis.Events;

/// <summary>Adds an event to its stream. Said again after a lost connection it has the same id, by which its duplicate is known.</summary>
/// <param name="event">The event.</param>
/// <param name="payload">The payload.</param>
/// <param name="entry">What the entry holds beside it.</param>
/// <param name="fitted">The payload as an object in the place of itself, or null.</param>
internal readonly struct FireCommand<T>(EventDescriptor<T> @event, T payload, EventEntry entry, JsonObject? fitted = null) : IRedisCommand<bool>
{
    public static bool MayRepeat => true;

    public EventDescriptor<T> Event => @event;

    public T Payload => payload;

    /// <summary>The same with a payload that fits what is published.</summary>
    public FireCommand<T> With(JsonObject members) => new(@event, payload, entry, members);

    public void Write(CommandBuffer buffer)
    {
        if (fitted is null)
        {
            EventFieldsWriter writer = new(buffer, entry);
            @event.WritePayload(ref writer, payload);
            return;
        }
        entry.Write(buffer, fitted.Count);
        foreach ((string name, JsonNode? value) in fitted)
        {
            buffer.Argument($":{name}");
            buffer.Argument(FittedText.TextOf(value));
        }
    }

    public static bool Read(ref RespReader reply) => true;
}
