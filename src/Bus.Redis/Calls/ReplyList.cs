using Bus.Redis.Resp;
using Bus.Redis.Servers;
using Microsoft.Extensions.Logging;

namespace Bus.Redis.Calls;

/// <summary>The list that all replies to one client come to.</summary>
internal sealed class ReplyList : IAsyncDisposable
{
    private const int MostAtOnce = 256;

    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(5), Pause = TimeSpan.FromSeconds(1);

    private readonly RedisBlockingLink _link;
    private readonly RpcClient _client;
    private readonly RedisServers _servers;
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _reading;

    public ReplyList(RedisBlockingLink link, string key, RpcClient client, RedisServers servers)
    {
        (_link, Key, _client, _servers) = (link, key, client, servers);
        _reading = ReadAsync();
    }

    public string Key { get; }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync().ConfigureAwait(false);
        // Nobody waits for what comes now: the connection need not be told.
        await _link.DisposeAsync().ConfigureAwait(false);
        await _reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _closing.Dispose();
    }

    private async Task ReadAsync()
    {
        while (!_closing.IsCancellationRequested)
        {
            try
            {
                foreach (RentedBytes reply in await _link.SendAsync<PopCommand, RentedBytes[]>(new(Key, MostAtOnce, Wait), _closing.Token).ConfigureAwait(false))
                    _client.Deliver(reply);
            }
            catch (Exception failure) when (!_closing.IsCancellationRequested)
            {
                // Whoever writes logs may take his time, which the thread that reads does not have.
                await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
                _servers.Logger.RepliesNotTaken(failure, Key);
                await Task.Delay(Pause, _servers.Clock, _closing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
