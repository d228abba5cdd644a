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
internal sealed class EventFirer(RedisLink link, RedisSettings settings, TimeProvider clock) : IDisposable
{
    private readonly ConcurrentDictionary<EventDescriptor, StreamRoom> _rooms = new();
    private readonly CancellationTokenSource _closing = new();

    public async ValueTask FireAsync<T>(EventDescriptor<T> @event, T payload, FireContext context)
    {
        StreamRoom room = _rooms.TryGetValue(@event, out StreamRoom? known) ? known : _rooms.GetOrAdd(@event, NewRoom);
        if (!room.TryTake()) await room.TakeAsync(@event.FullName, _closing.Token, context.CancellationToken).ConfigureAwait(false);
        EventEntry entry = new(room.Stream.Key, context.Id.ToString(), @event.Api.Name, @event.Name, @event.Api.Version, settings.MaxLength, Text(context.Headers));
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

    private StreamRoom NewRoom(EventDescriptor @event) => new(EventStream.Of(@event, settings), link, clock);

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
