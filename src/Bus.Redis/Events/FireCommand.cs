using Bus.Descriptors;
using Bus.Redis.Lightbus;
using Bus.Redis.Resp;

namespace Bus.Redis.Events;

/// <summary>Adds an event to its stream. Said again after a lost connection it has the same id, by which its duplicate is known.</summary>
internal readonly struct FireCommand<T>(EventDescriptor<T> @event, T payload, EventEntry entry) : IRedisCommand<bool>
{
    public static bool MayRepeat => true;

    public EventDescriptor<T> Event => @event;

    public void Write(CommandBuffer buffer)
    {
        EventFieldsWriter writer = new(buffer, entry);
        @event.WritePayload(ref writer, payload);
    }

    public static bool Read(ref RespReader reply) => true;
}
