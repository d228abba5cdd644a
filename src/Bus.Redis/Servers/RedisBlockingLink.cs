using Bus.Redis.Resp;

namespace Bus.Redis.Servers;

/// <summary>A connection for commands that wait at the server. Another connection ends the wait.</summary>
/// <param name="own">The connection that waits.</param>
/// <param name="shared">The one that ends the wait.</param>
/// <param name="connections">What goes with it.</param>
/// <param name="farewells">How long it waits for that.</param>
internal sealed class RedisBlockingLink(RedisRoute own, RedisRoute shared, IAsyncDisposable connections, Farewells farewells) : IAsyncDisposable
{
    private static readonly TimeSpan Once = TimeSpan.FromMilliseconds(10);

    /// <inheritdoc cref="RedisLink.SendAsync"/>
    public ValueTask<TReply> SendAsync<TCommand, TReply>(TCommand command, CancellationToken cancellationToken)
        where TCommand : struct, IRedisCommand<TReply>
        => own.SendAsync<TCommand, TReply>(command, cancellationToken);

    /// <summary>Ends waits until whoever waits has ended: one that begins just now would miss being told once.</summary>
    /// <param name="loop">Who waits, and has been told to end.</param>
    public async ValueTask EndWaitAsync(Task loop)
    {
        // A server that does not even end a wait ends with its connection.
        if (await farewells.WaitAsync(EndAsync(loop)).ConfigureAwait(false)) return;
        await connections.DisposeAsync().ConfigureAwait(false);
        await farewells.WaitAsync(loop).ConfigureAwait(false);
    }

    private async Task EndAsync(Task loop)
    {
        while (!loop.IsCompleted)
        {
            // Without a connection there is no wait: then the loop sees by itself that it has to end.
            if (shared.IsConnected && own.ConnectionId is var id and not 0) await UnblockAsync(id).ConfigureAwait(false);
            await loop.WaitAsync(Once).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public ValueTask DisposeAsync() => connections.DisposeAsync();

    private async ValueTask UnblockAsync(long id)
    {
        try
        {
            await shared.SendAsync<Unblock, long>(new(id), CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is RedisConnectionLostException or RedisErrorException or OperationCanceledException)
        {
            // The server's own limit ends the wait then.
        }
    }

    private readonly struct Unblock(long id) : IRedisCommand<long>
    {
        public void Write(CommandBuffer buffer)
        {
            buffer.Begin(3);
            buffer.Argument("CLIENT"u8);
            buffer.Argument("UNBLOCK"u8);
            buffer.Argument(id);
        }

        public static long Read(ref RespReader reply) => reply.ReadInteger();
    }
}
