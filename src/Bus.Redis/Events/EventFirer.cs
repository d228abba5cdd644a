using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Bus.Codecs.Json;
using Bus.Descriptors;
using Bus.Dispatch;
using Bus.Redis.Lightbus;
using Bus.Redis.Resp;
using Bus.Redis.Schemas;
using Bus.Redis.Servers;

namespace Bus.Redis.Events;

/// <summary>Fires events, and waits while a group that listens now has as many as it may.</summary>
internal sealed class EventFirer(RedisServers servers, RedisSettings settings, RedisDeadLetters letters, LostEvents lost, RemoteSchemas schemas) : IDisposable
{
    private readonly ConcurrentDictionary<EventDescriptor, StreamRoom> _rooms = new();
    private readonly CancellationTokenSource _closing = new();

    public ValueTask FireAsync<T>(EventDescriptor<T> @event, T payload, FireContext context)
    {
        StreamRoom room = _rooms.TryGetValue(@event, out StreamRoom? known) ? known : NewRoom(@event);
        FireCommand<T> command = new(@event, payload, new(room.Head, context.Id, Text(context.Headers)));
        try
        {
            if (room.Schema.Agrees(@event) && room.TryTake())
                return PendingFire<T>.TryFire(this, room.Route, command, context.CancellationToken, out ValueTask fired) ? fired : SendAsync(room.Route, command, context.CancellationToken);
        }
        catch (BusFormatException failure)
        {
            return ValueTask.FromException(Unfit(@event, failure));
        }
        return FireLaterAsync(room, command, context.CancellationToken);
    }

    /// <summary>Sends an event on this connection or the next.</summary>
    public async ValueTask SendAsync<T>(RedisRoute route, FireCommand<T> command, CancellationToken cancellationToken)
    {
        try
        {
            await route.SendAsync<FireCommand<T>, bool>(command, cancellationToken).ConfigureAwait(false);
        }
        catch (BusFormatException failure)
        {
            throw Unfit(command.Event, failure);
        }
        catch (Exception failure) when (failure is RedisConnectionLostException or RedisErrorException)
        {
            throw Failed(command.Event, failure);
        }
        catch (OperationCanceledException failure) when (!cancellationToken.IsCancellationRequested)
        {
            throw Failed(command.Event, failure);
        }
    }

    /// <summary>What whoever fires is told when Redis fails him.</summary>
    public BusConnectionException Failed(EventDescriptor @event, Exception failure)
        => servers.Failed(failure is OperationCanceledException ? $"Event {@event.FullName} may not have been fired: the bus was disposed" : $"Event {@event.FullName} was not fired", failure);

    /// <summary>Whoever waits for room waits no longer.</summary>
    public void Dispose() => _closing.Cancel();

    private static BusFormatException Unfit(EventDescriptor @event, BusFormatException failure) => failure.Of($"Event {@event.FullName} cannot be fired", "Mend who fires it.");

    private async ValueTask FireLaterAsync<T>(StreamRoom room, FireCommand<T> command, CancellationToken cancellationToken)
    {
        JsonObject? fitted = null;
        try
        {
            if (!room.Schema.Agrees(command.Event)) fitted = await schemas.FitAsync(room.Schema, command.Event, command.Payload, cancellationToken).ConfigureAwait(false);
            await room.TakeAsync(_closing.Token, cancellationToken).ConfigureAwait(false);
        }
        catch (BusFormatException failure)
        {
            throw Unfit(command.Event, failure);
        }
        catch (Exception failure) when (failure is RedisConnectionLostException or RedisErrorException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw Failed(command.Event, failure);
        }
        await SendAsync(room.Route, fitted is null ? command : command.With(fitted), cancellationToken).ConfigureAwait(false);
    }

    private StreamRoom NewRoom<T>(EventDescriptor<T> @event)
    {
        letters.Know(@event);
        return _rooms.GetOrAdd(
            @event, static (@event, self) => new StreamRoom(@event, EventStream.Of(@event, self.Settings), self.Settings.MaxLength, self.Servers, self.Lost, self.Schemas.Of(@event.Api)),
            (Settings: settings, Servers: servers, Lost: lost, Schemas: schemas));
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
