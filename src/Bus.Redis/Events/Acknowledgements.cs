using Bus.Redis.Resp;

namespace Bus.Redis.Events;

/// <summary>Acknowledges what is done, all that came meanwhile in one command.</summary>
internal sealed class Acknowledgements(GroupKeys keys, RedisLink link)
{
    private readonly Lock _gate = new();
    private List<StreamId> _main = [], _again = [], _sending = [];
    private Task _sent = Task.CompletedTask;

    public void Add(StreamEntry entry)
    {
        lock (_gate)
        {
            (entry.IsAgain ? _again : _main).Add(entry.Id);
            if (_sent.IsCompleted) _sent = Task.Run(SendAsync);
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
            await link.SendAsync<Acknowledge, bool>(new(keys, isAgain, _sending), CancellationToken.None).ConfigureAwait(false);
            _sending.Clear();
        }
    }

    private bool TryTake(out bool isAgain)
    {
        lock (_gate)
        {
            isAgain = _again.Count > 0;
            ref List<StreamId> ids = ref isAgain ? ref _again : ref _main;
            (_sending, ids) = (ids, _sending);
            if (_sending.Count > 0) return true;
            // Whoever adds from now on starts anew.
            _sent = Task.CompletedTask;
            return false;
        }
    }
}
