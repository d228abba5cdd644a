using Bus.Redis.Resp;
using Microsoft.Extensions.Logging;

namespace Bus.Redis.Presence;

/// <summary>Says again and again that this process is there, for each thing that it does: whoever is killed is forgotten in seconds.</summary>
internal sealed class PresenceLoop : IAsyncDisposable
{
    /// <summary>How long others take a process for alive that says nothing.</summary>
    public const long MillisecondsToLive = 5000;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(1500), LongestPass = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly List<IPresence> _all = [];
    private readonly SemaphoreSlim _pass = new(1);
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _saying;

    public PresenceLoop(TimeProvider clock, ILogger logger)
    {
        _logger = logger;
        _saying = SayAsync(clock);
    }

    public void Add(IPresence presence)
    {
        lock (_gate) _all.Add(presence);
    }

    /// <summary>When this returns, it is not said any more.</summary>
    public async ValueTask RemoveAsync(IPresence presence)
    {
        lock (_gate) _all.Remove(presence);
        if (_closing.IsCancellationRequested) return;
        // What is being said now would be heard after the farewell. Without a connection nothing is heard.
        if (await _pass.WaitAsync(LongestPass).ConfigureAwait(false)) _pass.Release();
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync().ConfigureAwait(false);
        // What was said to a server that hangs is not waited for.
        await _saying.WaitAsync(LongestPass).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_saying.IsCompleted) _pass.Dispose();
    }

    private async Task SayAsync(TimeProvider clock)
    {
        using PeriodicTimer timer = new(Interval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(_closing.Token).ConfigureAwait(false))
            {
                await _pass.WaitAsync(_closing.Token).ConfigureAwait(false);
                IPresence[] all;
                lock (_gate) all = [.. _all];
                foreach (IPresence presence in all) await SayAsync(presence).ConfigureAwait(false);
                _pass.Release();
            }
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // It is over.
        }
    }

    private async ValueTask SayAsync(IPresence presence)
    {
        try
        {
            await presence.SayAsync(_closing.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (!_closing.IsCancellationRequested)
        {
            _logger.PresenceFailed(failure, presence.ToString()!);
        }
    }
}

/// <summary>Something that this process is there for.</summary>
internal interface IPresence
{
    /// <summary>Says so, for the next seconds.</summary>
    ValueTask SayAsync(CancellationToken cancellationToken);
}
