using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Bus.Descriptors;
using Bus.Redis.Resp;
using Bus.Redis.Servers;
using Bus.Transports;

namespace Bus.Redis.Events;

/// <summary>The dead letters of all groups, each group's in a stream of its own.</summary>
internal sealed class RedisDeadLetters(RedisServers servers, RedisSettings settings) : IDeadLetterTransport
{
    /// <summary>The set of all groups that ever had some: event and group, a line each.</summary>
    public const string Known = "bus:dead_letters";

    private readonly ConcurrentDictionary<string, ILetterReader> _events = new(StringComparer.Ordinal);

    /// <summary>From now on payloads of this event are shown as what they are.</summary>
    public void Know<T>(EventDescriptor<T> @event)
    {
        if (!_events.ContainsKey(@event.FullName)) _events.TryAdd(@event.FullName, new LetterReader<T>(@event));
    }

    public IDeadLetters Of<T>(EventDescriptor<T> @event, string group)
    {
        Know(@event);
        return Of(@event.FullName, group);
    }

    public IDeadLetters Of(string @event, string group) => new GroupDeadLetters(servers, new GroupKeys(EventStream.Of(@event, settings), group, ""), @event, _events);

    public async IAsyncEnumerable<IDeadLetters> AllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string[] known = await servers.Of(Known).SendAsync<TextsOf, string[]>(new("SMEMBERS", Known), cancellationToken).ConfigureAwait(false);
        foreach (string[] parts in known.Order(StringComparer.Ordinal).Select(static line => line.Split('\n')))
        {
            IDeadLetters letters = Of(parts[0], parts[^1]);
            if (await letters.CountAsync(cancellationToken).ConfigureAwait(false) > 0) yield return letters;
        }
    }
}
