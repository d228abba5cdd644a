using System.Collections.Concurrent;
using System.Threading.Tasks.Sources;
using Bus.Redis.Resp;
using Bus.Redis.Servers;

namespace Bus.Redis.Events;

/// <summary>The task of one event that is fired, used again for the next: whoever awaits it is woken once, and nothing is allocated.</summary>
internal sealed class PendingFire<T> : PendingCommand, IValueTaskSource
{
    private const int MostKept = 4096;

    private static readonly ConcurrentQueue<PendingFire<T>> Kept = new();
    private static int s_kept;

    private ManualResetValueTaskSourceCore<bool> _core = new() { RunContinuationsAsynchronously = true };
    private EventFirer? _firer;
    private RedisRoute? _route;
    private FireCommand<T> _command;
    private CancellationToken _cancellationToken;

    /// <summary>Fires at once, if there is a connection with room.</summary>
    /// <returns>Whether it was sent.</returns>
    /// <exception cref="BusFormatException">The payload cannot be written.</exception>
    public static bool TryFire(EventFirer firer, RedisRoute route, in FireCommand<T> command, CancellationToken cancellationToken, out ValueTask fired)
    {
        if (Kept.TryDequeue(out PendingFire<T>? fire)) Interlocked.Decrement(ref s_kept);
        else fire = new();
        (fire._firer, fire._route, fire._command, fire._cancellationToken) = (firer, route, command, cancellationToken);
        fired = new ValueTask(fire, fire._core.Version);
        bool isSent = false;
        try
        {
            isSent = route.TryPost(fire);
        }
        finally
        {
            if (!isSent) fire.Return();
        }
        return isSent;
    }

    public override void Write(CommandBuffer buffer) => _command.Write(buffer);

    public override void Complete(ref RespReader reply)
    {
        if (reply.TryReadError() is not { } refusal) _core.SetResult(true);
        // Another server has the stream by now: whoever says it again finds that one.
        else if (refusal.IsElsewhere) _ = FireAgainAsync();
        else _core.SetException(_firer!.Failed(_command.Event, refusal));
    }

    // It may have been added or not: it is said again, under the same id.
    public override void Fail(Exception reason) => _ = FireAgainAsync();

    void IValueTaskSource.GetResult(short token)
    {
        try
        {
            _core.GetResult(token);
        }
        finally
        {
            Return();
        }
    }

    ValueTaskSourceStatus IValueTaskSource.GetStatus(short token) => _core.GetStatus(token);

    void IValueTaskSource.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags)
        => _core.OnCompleted(continuation, state, token, flags);

    private async Task FireAgainAsync()
    {
        try
        {
            await _firer!.SendAsync(_route!, _command, _cancellationToken).ConfigureAwait(false);
            _core.SetResult(true);
        }
        catch (Exception failure)
        {
            _core.SetException(failure);
        }
    }

    private void Return()
    {
        (_firer, _route, _command, _cancellationToken) = (null, null, default, default);
        _core.Reset();
        if (Interlocked.Increment(ref s_kept) <= MostKept) Kept.Enqueue(this);
        else Interlocked.Decrement(ref s_kept);
    }
}
