using System.Collections.Concurrent;
using Bus.Redis.Resp;
using Microsoft.Extensions.Logging;

namespace Bus.Redis.Calls;

/// <summary>Hears callers that give up, on a connection of its own, and tells the handlers.</summary>
internal sealed class Cancellations : IRedisListener, IAsyncDisposable
{
    private readonly RedisNode _node;
    private readonly ConcurrentDictionary<ulong, CancellationTokenSource> _running = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _channels = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _closing = new();
    private RedisConnection _connection = null!;
    private Task _keeping = Task.CompletedTask;

    private Cancellations(RedisNode node) => _node = node;

    public static async ValueTask<Cancellations> OpenAsync(RedisNode node, CancellationToken cancellationToken)
    {
        Cancellations cancellations = new(node);
        cancellations._connection = await node.OpenSoonAsync(cancellations, cancellationToken).ConfigureAwait(false);
        cancellations._keeping = cancellations.KeepAsync();
        return cancellations;
    }

    /// <summary>Begins to listen to a channel; returns when the server listens for it.</summary>
    public async ValueTask ListenAsync(string channel, CancellationToken cancellationToken)
    {
        TaskCompletionSource heard = _channels.GetOrAdd(channel, static _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        Subscribe(Volatile.Read(ref _connection), channel);
        await heard.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A call begins. Its source is told when its caller gives up; not if another call of that id runs.</summary>
    public void TryAdd(ReadOnlySpan<byte> id, CancellationTokenSource source) => _running.TryAdd(KeyOf(id), source);

    public void Remove(ReadOnlySpan<byte> id, CancellationTokenSource source) => _running.TryRemove(new(KeyOf(id), source));

    void IRedisListener.Hear(ref RespReader message)
    {
        if (message.TryReadError() is { } refusal)
        {
            // A user without channels is served all the same: handlers see their deadlines.
            ThreadPool.QueueUserWorkItem(static told => told.Logger.CancellationsRefused(told.refusal), (_node.Logger, refusal), preferLocal: false);
            foreach (TaskCompletionSource waiting in _channels.Values) waiting.TrySetResult();
            return;
        }
        if (message.ReadArray() != 3) return;
        ReadOnlySpan<byte> kind = message.ReadText();
        string channel = message.ReadString();
        if (kind.SequenceEqual("subscribe"u8)) _channels.GetValueOrDefault(channel)?.TrySetResult();
        if (kind.SequenceEqual("message"u8)) Cancel(message.ReadText());
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync().ConfigureAwait(false);
        await _keeping.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _closing.Dispose();
    }

    // Ids are anybody's texts: two hashes in one, of which nobody outside knows the first, tell them apart without a text for each.
    private static ulong KeyOf(ReadOnlySpan<byte> id)
    {
        const uint Offset = 2166136261, Prime = 16777619;
        HashCode seeded = new();
        seeded.AddBytes(id);
        uint plain = Offset;
        foreach (byte next in id) plain = (plain ^ next) * Prime;
        return (ulong)(uint)seeded.ToHashCode() << 32 | plain;
    }

    private void Cancel(ReadOnlySpan<byte> id)
    {
        try
        {
            // Handlers' code must not run here.
            if (_running.TryGetValue(KeyOf(id), out CancellationTokenSource? source)) _ = source.CancelAsync();
        }
        catch (ObjectDisposedException)
        {
            // The call has just ended.
        }
    }

    private static void Subscribe(RedisConnection connection, string channel)
    {
        try
        {
            connection.Post(buffer => WordsCommand.Write(buffer, ["SUBSCRIBE", channel]));
        }
        catch (RedisConnectionLostException)
        {
            // The next connection subscribes to all.
        }
    }

    /// <summary>Connects again whenever the connection ends; handlers see their deadlines meanwhile.</summary>
    private async Task KeepAsync()
    {
        while (true)
        {
            await _connection.Closed.WaitAsync(_closing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await _connection.DisposeAsync().ConfigureAwait(false);
            if (await _node.OpenAgainAsync(this, _closing.Token).ConfigureAwait(false) is not { } next) return;
            Volatile.Write(ref _connection, next);
            foreach (string channel in _channels.Keys) Subscribe(_connection, channel);
        }
    }
}
