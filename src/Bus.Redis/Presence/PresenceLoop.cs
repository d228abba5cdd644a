using Microsoft.Extensions.Logging;

namespace Bus.Redis.Presence;

/// <summary>Says again and again that this process is there, for each thing that it does: whoever is killed is forgotten in seconds.</summary>
internal sealed class PresenceLoop : IAsyncDisposable
{
    /// <summary>How long others take a process for alive that says nothing.</summary>
    public const long MillisecondsToLive = 5000;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(1500), LongestPass = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<IPresence, Task> _all = [];
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
        lock (_gate) _all.Add(presence, Task.CompletedTask);
    }

    /// <summary>When this returns, it is not said any more.</summary>
    public async ValueTask RemoveAsync(IPresence presence)
    {
        Task? said;
        lock (_gate)
            if (!_all.Remove(presence, out said)) return;
        // What is being said now would be heard after the farewell. Without a connection nothing is heard.
        await said.WaitAsync(LongestPass).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync().ConfigureAwait(false);
        Task[] all;
        lock (_gate) all = [_saying, .. _all.Values];
        // What was said to a server that hangs is not waited for.
        await Task.WhenAll(all).WaitAsync(LongestPass).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task SayAsync(TimeProvider clock)
    {
        using PeriodicTimer timer = new(Interval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(_closing.Token).ConfigureAwait(false)) SayAll();
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // It is over.
        }
    }

    /// <summary>Says all that is not being said still: one server of a cluster that does not answer holds up what is on that one only.</summary>
    private void SayAll()
    {
        lock (_gate)
            foreach ((IPresence presence, Task said) in _all.ToArray())
                if (said.IsCompleted) _all[presence] = SayAsync(presence);
    }

    private async Task SayAsync(IPresence presence)
    {
        try
        {
            await presence.SayAsync(_closing.Token).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            if (_closing.IsCancellationRequested) return;
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
