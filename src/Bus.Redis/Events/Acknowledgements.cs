using Bus.Redis.Resp;
using Bus.Redis.Servers;
using Microsoft.Extensions.Logging;

namespace Bus.Redis.Events;

/// <summary>Acknowledges what is done, all that came meanwhile in one command; said again and again by one object.</summary>
internal sealed class Acknowledgements(GroupKeys keys, RedisServers servers) : PendingCommand, IThreadPoolWorkItem
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly RedisRoute _route = servers.Of(keys.Stream.Key);
    private readonly Lock _gate = new();
    private List<StreamId> _main = [], _again = [], _sending = [];
    private TaskCompletionSource? _flushed;
    private bool _isSending, _isAgain;

    public void Add(StreamEntry entry)
    {
        lock (_gate)
        {
            (entry.IsAgain ? _again : _main).Add(entry.Id);
            if (_isSending) return;
            _isSending = true;
        }
        // Whoever adds has more to add: what comes until then goes with it.
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    /// <summary>Completes when all is acknowledged.</summary>
    public Task FlushAsync()
    {
        lock (_gate) return _isSending ? (_flushed ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task : Task.CompletedTask;
    }

    public override void Write(CommandBuffer buffer) => new Acknowledge(keys, _isAgain, _sending).Write(buffer);

    public override void Complete(ref RespReader reply)
    {
        if (reply.TryReadError() is { } refusal && !IsGroupGone(refusal)) _ = SayAgainAsync(refusal);
        else SendNext();
    }

    public override void Fail(Exception reason) => _ = SayAgainAsync(reason);

    void IThreadPoolWorkItem.Execute() => SendNext();

    private void SendNext()
    {
        if (!TryTake()) return;
        if (!_route.TryPost(this)) _ = SayAgainAsync(reason: null);
    }

    /// <summary>Says it until it is heard.</summary>
    private async Task SayAgainAsync(Exception? reason)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        if (reason is RedisErrorException { IsElsewhere: false }) await PauseAsync(reason).ConfigureAwait(false);
        while (!await TrySayAsync().ConfigureAwait(false)) { }
        SendNext();
    }

    private async ValueTask<bool> TrySayAsync()
    {
        try
        {
            return await _route.SendAsync<Acknowledge, bool>(new(keys, _isAgain, _sending), CancellationToken.None).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The connection is closed for good: what is done will be delivered again.
            return true;
        }
        catch (Exception refusal) when (refusal is RedisErrorException or RedisConnectionLostException)
        {
            if (IsGroupGone(refusal)) return true;
            await PauseAsync(refusal).ConfigureAwait(false);
            return false;
        }
    }

    private async ValueTask PauseAsync(Exception refusal)
    {
        servers.Logger.AcknowledgementRefused(refusal, keys.Group, _sending.Count);
        await Task.Delay(Pause, servers.Clock).ConfigureAwait(false);
    }

    // A group that is gone knows of no entries.
    private static bool IsGroupGone(Exception refusal) => refusal is RedisErrorException { Code: "NOGROUP" };

    private bool TryTake()
    {
        TaskCompletionSource? flushed;
        lock (_gate)
        {
            _sending.Clear();
            _isAgain = _again.Count > 0;
            ref List<StreamId> ids = ref _isAgain ? ref _again : ref _main;
            (_sending, ids) = (ids, _sending);
            if (_sending.Count > 0) return true;
            _isSending = false;
            (flushed, _flushed) = (_flushed, null);
        }
        flushed?.SetResult();
        return false;
    }
}
