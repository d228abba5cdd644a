using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using Bus.Codecs.Json;
using Bus.Descriptors;
using Bus.Dispatch;
using Bus.Redis.Lightbus;
using Bus.Redis.Resp;

namespace Bus.Redis.Events;

/// <summary>Fires events, and waits while a group that listens now has as many as it may.</summary>
internal sealed class EventFirer(RedisNode node, RedisLink link, RedisSettings settings, RedisDeadLetters letters) : IDisposable
{
    private readonly ConcurrentDictionary<EventDescriptor, StreamRoom> _rooms = new();
    private readonly CancellationTokenSource _closing = new();

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public async ValueTask FireAsync<T>(EventDescriptor<T> @event, T payload, FireContext context)
    {
        StreamRoom room = _rooms.TryGetValue(@event, out StreamRoom? known) ? known : NewRoom(@event);
        EventEntry entry = new(room.Head, context.Id, settings.MaxLength, Text(context.Headers));
        try
        {
            if (!room.TryTake()) await room.TakeAsync(_closing.Token, context.CancellationToken).ConfigureAwait(false);
            await link.SendAsync<FireCommand<T>, bool>(new(@event, payload, entry), context.CancellationToken).ConfigureAwait(false);
        }
        catch (BusFormatException failure)
        {
            throw failure.Of($"Event {@event.FullName} cannot be fired", "Mend who fires it.");
        }
        catch (Exception failure) when (failure is RedisConnectionLostException or RedisErrorException)
        {
            throw node.Failed($"Event {@event.FullName} was not fired", failure);
        }
        catch (OperationCanceledException failure) when (!context.CancellationToken.IsCancellationRequested)
        {
            throw node.Failed($"Event {@event.FullName} was not fired: the bus was disposed", failure);
        }
    }

    /// <summary>Whoever waits for room waits no longer.</summary>
    public void Dispose() => _closing.Cancel();

    private StreamRoom NewRoom<T>(EventDescriptor<T> @event)
    {
        letters.Know(@event);
        return _rooms.GetOrAdd(@event, static (@event, self) => new StreamRoom(@event, EventStream.Of(@event, self.Settings), self.Link, self.Clock), (Settings: settings, Link: link, node.Clock));
    }

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
