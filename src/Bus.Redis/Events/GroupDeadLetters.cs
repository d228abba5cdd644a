using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Bus.Redis.Resp;
using Bus.Redis.Servers;

namespace Bus.Redis.Events;

/// <summary>The dead letters of one group, which may have none.</summary>
internal sealed class GroupDeadLetters(RedisServers servers, GroupKeys keys, string @event, ConcurrentDictionary<string, ILetterReader> known) : IDeadLetters
{
    private const int PageSize = 100;

    public string Event => @event;

    public string Group => keys.Group;

    public async ValueTask<int> CountAsync(CancellationToken cancellationToken)
        => (int)await SendAsync<NumberOf, long>(new("XLEN", keys.Dead), cancellationToken).ConfigureAwait(false);

    public async IAsyncEnumerable<DeadLetter> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (StoredLetter stored in ReadAsync(cancellationToken).ConfigureAwait(false)) yield return stored.Letter;
    }

    public async ValueTask<DeadLetter?> FindAsync(BusEventId id, CancellationToken cancellationToken)
    {
        await foreach (StoredLetter stored in ReadAsync(cancellationToken).ConfigureAwait(false))
            if (IsThat(stored, id)) return stored.Letter;
        return null;
    }

    public ValueTask<int> RedriveAsync(BusEventId id, CancellationToken cancellationToken) => RedriveAsync([id], cancellationToken);

    public ValueTask<int> RedriveAsync(IReadOnlyCollection<BusEventId> ids, CancellationToken cancellationToken) => ForEachAsync(ids, RedriveOneAsync, cancellationToken);

    public ValueTask<int> RedriveAllAsync(CancellationToken cancellationToken) => ForEachAsync(null, RedriveOneAsync, cancellationToken);

    public ValueTask<int> DiscardAsync(BusEventId id, CancellationToken cancellationToken) => DiscardAsync([id], cancellationToken);

    public ValueTask<int> DiscardAsync(IReadOnlyCollection<BusEventId> ids, CancellationToken cancellationToken) => ForEachAsync(ids, DiscardOneAsync, cancellationToken);

    public ValueTask<int> DiscardAllAsync(CancellationToken cancellationToken) => ForEachAsync(null, DiscardOneAsync, cancellationToken);

    private static bool IsThat(StoredLetter stored, BusEventId id) => stored.Letter.Id.ToString() == id.ToString();

    /// <summary>Does something to each of the letters that are there now, oldest first.</summary>
    private async ValueTask<int> ForEachAsync(IReadOnlyCollection<BusEventId>? ids, Func<StreamId, CancellationToken, ValueTask<long>> act, CancellationToken cancellationToken)
    {
        HashSet<string>? wanted = ids is null ? null : [.. ids.Select(static id => id.ToString())];
        List<StreamId> keys = [];
        await foreach (StoredLetter stored in ReadAsync(cancellationToken).ConfigureAwait(false))
            if (wanted?.Contains(stored.Letter.Id.ToString()) != false) keys.Add(stored.Key);
        long count = 0;
        foreach (StreamId key in keys)
        {
            cancellationToken.ThrowIfCancellationRequested();
            count += await act(key, cancellationToken).ConfigureAwait(false);
        }
        return (int)count;
    }

    private ValueTask<long> RedriveOneAsync(StreamId key, CancellationToken cancellationToken) => SendAsync<Redrive, long>(new(keys, key), cancellationToken);

    private ValueTask<long> DiscardOneAsync(StreamId key, CancellationToken cancellationToken) => SendAsync<NumberOf, long>(new("XDEL", keys.Dead, key.ToString()), cancellationToken);

    private async IAsyncEnumerable<StoredLetter> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string from = "-";
        int size = PageSize;
        while (true)
        {
            if (await TryReadAsync(from, size, cancellationToken).ConfigureAwait(false) is not { } page)
            {
                size = 1;
                continue;
            }
            List<StoredLetter> letters = Read(page);
            foreach (StoredLetter letter in letters) yield return letter;
            if (letters.Count < size) yield break;
            from = $"({letters[^1].Key}";
        }
    }

    /// <summary>Reads a page, or null when so many letters are longer than a reply may be.</summary>
    private async ValueTask<RentedBytes?> TryReadAsync(string from, int size, CancellationToken cancellationToken)
    {
        try
        {
            return await SendAsync<Page, RentedBytes>(new(keys.Dead, from, size), cancellationToken).ConfigureAwait(false);
        }
        catch (BusConnectionException failure) when (size > 1 && failure.InnerException?.InnerException is RespProtocolException)
        {
            return null;
        }
    }

    private List<StoredLetter> Read(RentedBytes page)
    {
        RespReader reader = new(page.Span);
        List<StoredLetter> letters = [];
        for (int left = reader.ReadArray(); left > 0; left--) letters.Add(StoredLetter.Read(ref reader, @event, keys.Group, known.GetValueOrDefault(@event)));
        page.Return();
        return letters;
    }

    private async ValueTask<TReply> SendAsync<TCommand, TReply>(TCommand command, CancellationToken cancellationToken)
        where TCommand : struct, IRedisCommand<TReply>
    {
        try
        {
            return await servers.Of(keys.Dead).SendAsync<TCommand, TReply>(command, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is RedisConnectionLostException or RedisErrorException)
        {
            throw new BusConnectionException($"The dead letters of group '{keys.Group}' of {@event} cannot be reached. {failure.Message}", failure);
        }
    }

    private readonly struct Page(string key, string from, int size) : IRedisCommand<RentedBytes>
    {
        // A page that is too long would be so again.
        public static bool MayRepeat => false;

        public void Write(CommandBuffer buffer) => WordsCommand.Write(buffer, ["XRANGE", key, from, "+", "COUNT", $"{size}"]);

        public static RentedBytes Read(ref RespReader reply) => RentedBytes.CopyOf(reply.Whole);
    }

    /// <summary>Gives a letter to its group again, in one step: it is never in both places, nor in none.</summary>
    private readonly struct Redrive(GroupKeys keys, StreamId key) : IRedisCommand<long>
    {
        private const string Script = """
            local letter = redis.call('XRANGE', KEYS[1], ARGV[1], ARGV[1])[1]
            if not letter then return 0 end
            local fields = {}
            for index = 1, #letter[2], 2 do
              local name, value = letter[2][index], letter[2][index + 1]
              if name == 'dead:redrives' then value = tostring(tonumber(value) + 1) end
              if name == 'dead:redrives' or name == 'dead:fired_at' or string.sub(name, 1, 5) ~= 'dead:' then
                fields[#fields + 1] = name
                fields[#fields + 1] = value
              end
            end
            redis.call('XADD', KEYS[2], '*', unpack(fields))
            redis.call('XDEL', KEYS[1], ARGV[1])
            return 1
            """;

        public void Write(CommandBuffer buffer) => ScriptCommand.Write(buffer, Script, [keys.Dead, keys.Again], [key.ToString()]);

        public static long Read(ref RespReader reply) => reply.ReadInteger();
    }
}
