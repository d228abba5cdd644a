using Bus.Redis.Resp;

namespace Bus.Redis.Servers.Sentinel;

/// <summary>Sentinels that watch over a primary: any of them is asked who that is now.</summary>
/// <param name="sentinels">Where they are.</param>
/// <param name="primary">The primary's name, and how one speaks to it: its address is what they say.</param>
/// <param name="name">What connections are named.</param>
internal sealed class Sentinels(IReadOnlyList<RedisAddress> sentinels, PrimaryName primary, string name) : IAsyncDisposable
{
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _asking = new(1);
    private RedisConnection? _connection;

    public string Name => primary.Name;

    /// <summary>Asks the Sentinel that answered last, or else one after the other.</summary>
    /// <exception cref="RedisConnectionLostException">None of them answers and knows.</exception>
    public async ValueTask<RedisAddress> PrimaryAsync(CancellationToken cancellationToken)
    {
        await _asking.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            Exception? last = null;
            foreach (RedisAddress address in Candidates())
            {
                try
                {
                    if (await AskAsync(address, cancellationToken).ConfigureAwait(false) is { } found) return found;
                    last = new RedisConnectionLostException($"The Sentinel {address} knows of no primary '{primary.Name}'.", wasSent: false, last);
                }
                catch (Exception failure) when (failure is RedisConnectionLostException or RedisErrorException or OperationCanceledException)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    last = failure is OperationCanceledException ? new RedisConnectionLostException($"The Sentinel {address} does not answer.", wasSent: false, failure) : failure;
                }
                await ForgetAsync().ConfigureAwait(false);
            }
            throw last!;
        }
        finally
        {
            _asking.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ForgetAsync().ConfigureAwait(false);
        _asking.Dispose();
    }

    public override string ToString() => $"{sentinels[0]}?sentinel={primary.Name}";

    private RedisAddress[] Candidates() => _connection is { } known ? [known.Address, .. sentinels.Where(address => address != known.Address)] : [.. sentinels];

    private async ValueTask<RedisAddress?> AskAsync(RedisAddress sentinel, CancellationToken cancellationToken)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(LongestAnswer);
        _connection ??= await RedisConnection.ConnectAsync(sentinel, name, limit.Token).ConfigureAwait(false);
        HostAndPort? found = await _connection.SendAsync<AskPrimary, HostAndPort?>(new(primary.Name), limit.Token).AsTask().WaitAsync(limit.Token).ConfigureAwait(false);
        return found is { } there ? primary.Address with { Host = there.Host, Port = there.Port } : null;
    }

    private async ValueTask ForgetAsync()
    {
        if (_connection is not { } connection) return;
        _connection = null;
        await connection.DisposeAsync().ConfigureAwait(false);
    }

    private readonly record struct HostAndPort(string Host, int Port);

    private readonly struct AskPrimary(string primary) : IRedisCommand<HostAndPort?>
    {
        public static bool MayRepeat => true;

        public void Write(CommandBuffer buffer) => WordsCommand.Write(buffer, ["SENTINEL", "GET-MASTER-ADDR-BY-NAME", primary]);

        public static HostAndPort? Read(ref RespReader reply)
        {
            if (reply.TryReadNull()) return null;
            reply.ReadArray();
            return new(reply.ReadString(), (int)reply.ReadInteger());
        }
    }
}

/// <summary>What Sentinels call a primary, and how one speaks to it wherever it is.</summary>
/// <param name="Name">Its name, as in <c>sentinel monitor</c>.</param>
/// <param name="Address">The address less where it is.</param>
internal sealed record PrimaryName(string Name, RedisAddress Address);
