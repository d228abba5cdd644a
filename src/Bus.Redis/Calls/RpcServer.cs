using Bus.Dispatch;
using Bus.Redis.Presence;
using Bus.Redis.Servers;

namespace Bus.Redis.Calls;

/// <summary>The side that serves: for each API a worker of its own.</summary>
internal sealed class RpcServer(RedisServers servers, PresenceLoop presence, string service, string process, int limit) : IAsyncDisposable
{
    private readonly SemaphoreSlim _opening = new(1);
    private Cancellations? _cancellations;

    /// <exception cref="BusConfigurationException">Another service serves the API.</exception>
    public async ValueTask<IAsyncDisposable> ServeAsync(ApiServer server, CancellationToken cancellationToken)
    {
        Cancellations cancellations = await CancellationsAsync(cancellationToken).ConfigureAwait(false);
        ApiKeys keys = ApiKeys.Of(server.Api.Name);
        await cancellations.ListenAsync(keys.Cancellations, cancellationToken).ConfigureAwait(false);
        RedisBlockingLink queue = await servers.OpenBlockingAsync(keys.Queue, cancellationToken).ConfigureAwait(false);
        ServedApi served = new(servers, server.Api, service, process);
        try
        {
            await served.AnnounceAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await queue.DisposeAsync().ConfigureAwait(false);
            throw;
        }
        presence.Add(served);
        return new Serving(this, served, new RpcWorker(server, queue, cancellations, servers, limit));
    }

    public async ValueTask DisposeAsync()
    {
        if (_cancellations is { } cancellations) await cancellations.DisposeAsync().ConfigureAwait(false);
        _opening.Dispose();
    }

    private async ValueTask<Cancellations> CancellationsAsync(CancellationToken cancellationToken)
    {
        await _opening.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return _cancellations ??= await Cancellations.OpenAsync(servers.Channels, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _opening.Release();
        }
    }

    private async ValueTask StopAsync(ServedApi served, RpcWorker worker)
    {
        await presence.RemoveAsync(served).ConfigureAwait(false);
        // First nobody calls any more, then nobody takes calls.
        await servers.Farewells.SayAsync(served.WithdrawAsync, failure => servers.Logger.PresenceFailed(failure, served.ToString())).ConfigureAwait(false);
        await worker.DisposeAsync().ConfigureAwait(false);
    }

    private sealed class Serving(RpcServer server, ServedApi served, RpcWorker worker) : IAsyncDisposable
    {
        private int _isOver;

        public ValueTask DisposeAsync() => Interlocked.Exchange(ref _isOver, 1) == 0 ? server.StopAsync(served, worker) : default;
    }
}
