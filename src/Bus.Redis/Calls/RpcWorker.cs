using Bus.Descriptors;
using Bus.Dispatch;
using Bus.Redis.Lightbus;
using Bus.Redis.Resp;
using Bus.Redis.Servers;
using Bus.Transports;
using Microsoft.Extensions.Logging;

namespace Bus.Redis.Calls;

/// <summary>Takes calls of one API from its queue, as many at a time as it may, and answers them.</summary>
internal sealed class RpcWorker : IAsyncDisposable
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(5), Pause = TimeSpan.FromSeconds(1), PythonsDelay = TimeSpan.FromMilliseconds(10);

    private readonly ApiServer _server;
    private readonly RedisBlockingLink _queue;
    private readonly Cancellations _cancellations;
    private readonly RpcReplier _replier;
    private readonly RedisServers _servers;
    private readonly ApiKeys _keys;
    private readonly RedisRoute _route;
    private readonly SemaphoreSlim _slots;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _taking;

    public RpcWorker(ApiServer server, RedisBlockingLink queue, Cancellations cancellations, RedisServers servers, int limit)
    {
        (_server, _queue, _cancellations, _servers) = (server, queue, cancellations, servers);
        _keys = ApiKeys.Of(server.Api.Name);
        _replier = new RpcReplier(servers);
        _route = servers.Of(_keys.Queue);
        _slots = new SemaphoreSlim(limit);
        _taking = TakeAsync();
    }

    /// <summary>Takes no more calls. Those that run go on, and are answered.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _queue.EndWaitAsync(_taking).ConfigureAwait(false);
        await _queue.DisposeAsync().ConfigureAwait(false);
        _stopping.Dispose();
    }

    private async Task TakeAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                await _slots.WaitAsync(_stopping.Token).ConfigureAwait(false);
                _slots.Release();
                int most = Math.Max(1, _slots.CurrentCount);
                RentedBytes[] messages = await _queue.SendAsync<PopCommand, RentedBytes[]>(new(_keys.Queue, most, Wait), _stopping.Token).ConfigureAwait(false);
                if (_stopping.IsCancellationRequested) await PutBackAsync(messages).ConfigureAwait(false);
                else foreach (RentedBytes message in messages) Start(message);
            }
            catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
            {
                // It was stopped while it had no connection or no room.
            }
            catch (Exception failure)
            {
                // Whoever writes logs may take his time, which the thread that reads does not have.
                await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
                _servers.Logger.CallsNotTaken(failure, _keys.Queue);
                await Task.Delay(Pause, _servers.Clock, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Calls that were popped when the worker had been told to stop are for another one.</summary>
    private async ValueTask PutBackAsync(RentedBytes[] messages)
    {
        if (messages.Length == 0) return;
        try
        {
            await _route.SendAsync<PutBack, long>(new(_keys.Queue, messages), CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            foreach (RentedBytes message in messages) message.Return();
        }
    }

    /// <summary>On the thread that reads the queue.</summary>
    private void Start(RentedBytes message)
    {
        IncomingCall call;
        try
        {
            call = IncomingCall.Open(this, message);
        }
        catch (BusFormatException failure)
        {
            // Without an id and a place for the reply nobody can be told.
            ThreadPool.QueueUserWorkItem(static told => told.Logger.CallUnreadable(told.failure, told.Queue), (_servers.Logger, failure, _keys.Queue), preferLocal: false);
            return;
        }
        // More than the limit at the end of a batch is none: so many slots were free when it was asked for.
        _slots.Wait(CancellationToken.None);
        _cancellations.TryAdd(call.Id, call.Gone);
        RedisRoute route = _servers.IsCluster ? _servers.Of(call.ExpiryKey) : _route;
        if (!TryTakeUp(route, call)) _ = TakeUpLaterAsync(route, call);
    }

    private static bool TryTakeUp(RedisRoute route, IncomingCall call)
    {
        try
        {
            return route.TryPost(call);
        }
        catch (RedisConnectionLostException)
        {
            return false;
        }
    }

    /// <summary>Takes a call up when there is a connection for it, or once more.</summary>
    private async Task TakeUpLaterAsync(RedisRoute route, IncomingCall call, bool isSecond = false)
    {
        try
        {
            // Python sets the key behind its message, and may be a little slower than this worker.
            if (isSecond) await Task.Delay(PythonsDelay, _servers.Clock).ConfigureAwait(false);
            long left = await route.SendAsync<TakeUpCommand, long>(new(call), CancellationToken.None).ConfigureAwait(false);
            if (left == IncomingCall.NobodyWaits) End(call);
            else Dispatch(call, left);
        }
        catch (Exception failure)
        {
            await LoseAsync(call, failure).ConfigureAwait(false);
        }
    }

    /// <summary>Goes on with a call of which it is known whether it was taken up.</summary>
    public void Run(IncomingCall call)
    {
        if (call.Lost is RedisErrorException { IsElsewhere: true }) _ = TakeUpLaterAsync(_servers.Of(call.ExpiryKey), call);
        else if (call.Lost is { } lost) _ = LoseAsync(call, lost);
        // Its caller gave up or was told, or another worker has it; or the key is not there yet.
        else if (call.Left == IncomingCall.NobodyWaits) _ = TakeUpLaterAsync(_servers.Of(call.ExpiryKey), call, isSecond: true);
        else Dispatch(call, call.Left);
    }

    /// <summary>A call that nobody knows of whether it was taken up. Said twice that would seem done by another: so the caller is told that it is not run.</summary>
    private async Task LoseAsync(IncomingCall call, Exception failure)
    {
        try
        {
            if (failure is not RedisConnectionLostException lost) throw new InvalidOperationException("It was not taken up.", failure);
            await _replier.FailAsync(call, new BusConnectionException($"The service lost its connection when it took up {_server.Api.Name}.{call.ProcedureText}, which was not run.", lost)).ConfigureAwait(false);
        }
        catch (Exception unanswered)
        {
            _servers.Logger.CallUnanswered(unanswered, _keys.Queue, call.ProcedureText);
        }
        End(call);
    }

    private void Dispatch(IncomingCall call, long left)
    {
        if (left > 0) call.Gone.CancelAfter(TimeSpan.FromMilliseconds(Math.Min(left, int.MaxValue)));
        ValueTask<ValueTask<long>> answer = Answer(call);
        if (!answer.IsCompletedSuccessfully)
        {
            _ = FinishAsync(call, answer);
            return;
        }
        ValueTask<long> sent = answer.Result;
        // Most replies are sent by now.
        if (sent.IsCompletedSuccessfully) End(call);
        else _ = FinishAsync(call, new(sent));
    }

    private ValueTask<ValueTask<long>> Answer(IncomingCall call)
    {
        try
        {
            if (_server.Api.FindRpc(call.Procedure) is not { } rpc) return RefuseAsync(call);
            RedisExchange exchange = new(_server, call, _replier, call.Gone.Token);
            return rpc.Accept<RedisExchange, ValueTask<ValueTask<long>>>(ref exchange);
        }
        catch (Exception failure)
        {
            return ValueTask.FromException<ValueTask<long>>(failure);
        }
    }

    private async ValueTask<ValueTask<long>> RefuseAsync(IncomingCall call)
    {
        await _replier.FailAsync(call, NotServed.Member(_server.Api, call.ProcedureText, _servers.ToString()!)).ConfigureAwait(false);
        return default;
    }

    private async Task FinishAsync(IncomingCall call, ValueTask<ValueTask<long>> answer)
    {
        try
        {
            await AnswerAsync(call, answer).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            // Whatever it is, one call's failure is not the worker's.
            _servers.Logger.CallUnanswered(failure, _keys.Queue, call.ProcedureText);
        }
        End(call);
    }

    private async ValueTask AnswerAsync(IncomingCall call, ValueTask<ValueTask<long>> answer)
    {
        try
        {
            await (await answer.ConfigureAwait(false)).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (call.Gone.IsCancellationRequested)
        {
            // Nobody waits for the reply.
        }
        catch (BusFormatException problem)
        {
            // It was found out late, after a wait for the connection.
            await _replier.FailAsync(call, new BusRemoteException(_server.Api.Name, call.ProcedureText, nameof(BusFormatException), $"The result {problem.Message}")).ConfigureAwait(false);
        }
        catch (BusConnectionException stopped)
        {
            await _replier.FailAsync(call, stopped).ConfigureAwait(false);
        }
    }

    private void End(IncomingCall call)
    {
        _cancellations.Remove(call.Id, call.Gone);
        call.Return();
        _slots.Release();
    }

    private readonly struct PutBack(string queue, RentedBytes[] messages) : IRedisCommand<long>
    {
        public void Write(CommandBuffer buffer)
        {
            buffer.Begin(2 + messages.Length);
            buffer.Argument("LPUSH"u8);
            buffer.Argument(queue);
            for (int index = messages.Length - 1; index >= 0; index--) buffer.Argument(messages[index].Span);
        }

        public static long Read(ref RespReader reply) => reply.ReadInteger();
    }
}
