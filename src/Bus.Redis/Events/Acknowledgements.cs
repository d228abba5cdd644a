using Bus.Redis.Resp;
using Bus.Redis.Servers;
using Microsoft.Extensions.Logging;

namespace Bus.Redis.Events;

/// <summary>Acknowledges what is done, all that came meanwhile in one command.</summary>
internal sealed class Acknowledgements(GroupKeys keys, RedisServers servers)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly RedisRoute _route = servers.Of(keys.Stream.Key);
    private readonly Lock _gate = new();
    private List<StreamId> _main = [], _again = [], _sending = [];
    private Task _sent = Task.CompletedTask;
    private bool _isSending;

    public void Add(StreamEntry entry)
    {
        lock (_gate)
        {
            (entry.IsAgain ? _again : _main).Add(entry.Id);
            if (_isSending) return;
            _isSending = true;
            _sent = Task.Run(SendAsync);
        }
    }

    /// <summary>Completes when all is acknowledged.</summary>
    public Task FlushAsync()
    {
        lock (_gate) return _sent;
    }

    private async Task SendAsync()
    {
        while (TryTake(out bool isAgain))
        {
            while (!await TrySendAsync(isAgain).ConfigureAwait(false)) await Task.Delay(Pause, servers.Clock).ConfigureAwait(false);
            _sending.Clear();
        }
    }

    private async ValueTask<bool> TrySendAsync(bool isAgain)
    {
        try
        {
            return await _route.SendAsync<Acknowledge, bool>(new(keys, isAgain, _sending), CancellationToken.None).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The connection is closed for good: what is done will be delivered again.
            return true;
        }
        catch (Exception refusal) when (refusal is RedisErrorException or RedisConnectionLostException)
        {
            // A group that is gone knows of no entries.
            if (refusal is RedisErrorException { Code: "NOGROUP" }) return true;
            servers.Logger.AcknowledgementRefused(refusal, keys.Group, _sending.Count);
            return false;
        }
    }

    private bool TryTake(out bool isAgain)
    {
        lock (_gate)
        {
            isAgain = _again.Count > 0;
            ref List<StreamId> ids = ref isAgain ? ref _again : ref _main;
            (_sending, ids) = (ids, _sending);
            return _isSending = _sending.Count > 0;
        }
    }
}
