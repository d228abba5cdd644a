using System.Collections.Concurrent;
using Bus.Listening;
using Bus.Redis.Presence;
using Bus.Redis.Servers;
using Bus.Transports;

namespace Bus.Redis.Events;

/// <summary>The listeners of one client.</summary>
internal sealed class EventConsumers(RedisServers servers, RedisSettings settings, PresenceLoop presence, LostEvents lost, string process) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<IAsyncDisposable, byte> _all = new();

    public async ValueTask<IEventConsumer> ListenAsync<T>(EventListener<T> listener, CancellationToken cancellationToken)
    {
        GroupKeys keys = new(EventStream.Of(listener.Event, settings), listener.Group, process);
        ListeningMember member = new(servers, keys, listener, listener.Event.FullName);
        await member.AnnounceAsync(cancellationToken).ConfigureAwait(false);
        GroupWatch watch = new(keys, servers.Of(keys.Stream.Key), settings.AcknowledgementTimeout, lost);
        await watch.JoinAsync(ConsumerGroup.Before(listener.Options.Since), cancellationToken).ConfigureAwait(false);
        RedisBlockingLink reading = await servers.OpenBlockingAsync(keys.Stream.Key, cancellationToken).ConfigureAwait(false);
        EventConsumer<T> consumer = new(servers, settings.AcknowledgementTimeout, reading, keys, listener, member, watch, presence);
        _all[consumer] = 0;
        consumer.Ended = () => _all.TryRemove(consumer, out _);
        presence.Add(member);
        presence.Add(consumer);
        consumer.Start();
        return consumer;
    }

    /// <summary>What handlers that still run were given is for others now.</summary>
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_all.Keys.Select(static consumer => consumer.DisposeAsync().AsTask())).ConfigureAwait(false);
    }
}
