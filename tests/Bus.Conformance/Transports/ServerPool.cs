using System.Collections.Concurrent;

namespace Bus.Conformance;

/// <summary>Sets of servers that take seconds to start: each has one user at a time, and the next finds it as if it were new.</summary>
/// <param name="start">Starts a set.</param>
/// <param name="renew">Makes a used set as good as new.</param>
public sealed class ServerPool<T>(Func<Task<T>> start, Func<T, Task> renew) : IAsyncDisposable
    where T : IAsyncDisposable
{
    private readonly ConcurrentBag<T> _free = [];

    public async Task<T> RentAsync()
    {
        if (!_free.TryTake(out T? servers)) return await start();
        await renew(servers);
        return servers;
    }

    public void Return(T servers) => _free.Add(servers);

    public async ValueTask DisposeAsync()
    {
        while (_free.TryTake(out T? servers)) await servers.DisposeAsync();
    }
}
