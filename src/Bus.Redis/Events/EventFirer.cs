using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using Bus.Codecs.Json;
using Bus.Descriptors;
using Bus.Dispatch;
using Bus.Redis.Lightbus;
using Bus.Redis.Resp;

namespace Bus.Redis.Events;

/// <summary>Fires events, and waits while a group that listens now has as many as it may.</summary>
internal sealed class EventFirer(RedisLink link, TimeProvider clock) : IDisposable
{
    private readonly ConcurrentDictionary<ApiDescriptor, StreamRoom> _rooms = new();
    private readonly CancellationTokenSource _closing = new();

    public async ValueTask FireAsync<T>(EventDescriptor<T> @event, T payload, FireContext context)
    {
        StreamRoom room = _rooms.TryGetValue(@event.Api, out StreamRoom? known) ? known : _rooms.GetOrAdd(@event.Api, _ => new StreamRoom(EventStream.Of(@event), link, clock));
        if (!room.TryTake()) await room.TakeAsync(@event.FullName, _closing.Token, context.CancellationToken).ConfigureAwait(false);
        EventEntry entry = new(room.Stream.Key, context.Id.ToString(), @event.Api.Name, @event.Name, @event.Api.Version, 0, Text(context.Headers));
        try
        {
            await link.SendAsync<FireCommand<T>, bool>(new(@event, payload, entry), context.CancellationToken).ConfigureAwait(false);
        }
        catch (BusFormatException failure)
        {
            throw failure.Of($"Event {@event.FullName} cannot be fired", "Mend who fires it.");
        }
    }

    /// <summary>Whoever waits for room waits no longer.</summary>
    public void Dispose() => _closing.Cancel();

    private static string? Text(IReadOnlyDictionary<string, string> headers)
    {
        if (headers.Count == 0) return null;
        ArrayBufferWriter<byte> text = new();
        JsonWriter writer = new(text, JsonDialect.Lightbus);
        WireHeaders.WriteObject(ref writer, headers);
        writer.Flush();
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }
}
