using System.Text;
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
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(30), Pause = TimeSpan.FromSeconds(1), PythonsDelay = TimeSpan.FromMilliseconds(10);

    // What taking a call up may come to, beside how long its caller still waits in ms; -1 is for ever.
    private const long NobodyWaits = -2, Unsure = -3;

    private const string TakeUp = "local left = redis.call('PTTL', KEYS[1]) if redis.call('DEL', KEYS[1]) == 0 then return -2 end return left";

    private readonly ApiServer _server;
    private readonly RedisBlockingLink _queue;
    private readonly Cancellations _cancellations;
    private readonly RpcReplier _replier;
    private readonly RedisServers _servers;
    private readonly ApiKeys _keys;
    private readonly SemaphoreSlim _slots;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _taking;

    public RpcWorker(ApiServer server, RedisBlockingLink queue, Cancellations cancellations, RedisServers servers, int limit)
    {
        (_server, _queue, _cancellations, _servers) = (server, queue, cancellations, servers);
        _keys = ApiKeys.Of(server.Api.Name);
        _replier = new RpcReplier(servers);
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
            await _servers.Of(_keys.Queue).SendAsync<PutBack, long>(new(_keys.Queue, messages), CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            foreach (RentedBytes message in messages) message.Return();
        }
    }

    private void Start(RentedBytes message)
    {
        IncomingCall call = new(message);
        try
        {
            call.Open();
        }
        catch (BusFormatException failure)
        {
            // Without an id and a place for the reply nobody can be told.
            _servers.Logger.CallUnreadable(failure, _keys.Queue);
            call.Return();
            return;
        }
        // More than the limit at the end of a batch is none: so many slots were free when it was asked for.
        _slots.Wait(CancellationToken.None);
        _ = RunAsync(call);
    }

    private async Task RunAsync(IncomingCall call)
    {
        using CancellationTokenSource gone = new();
        bool isKnown = _cancellations.TryAdd(call.Id, gone);
        try
        {
            long left = await TakeUpAsync(call).ConfigureAwait(false);
            if (left == NobodyWaits)
            {
                // Python sets the key behind its message, and may be a little slower than this worker.
                await Task.Delay(PythonsDelay, _servers.Clock).ConfigureAwait(false);
                left = await TakeUpAsync(call).ConfigureAwait(false);
            }
            // Its caller gave up or was told, or another worker has it.
            if (left is NobodyWaits or Unsure) return;
            if (left > 0) gone.CancelAfter(TimeSpan.FromMilliseconds(Math.Min(left, int.MaxValue)));
            await DispatchAsync(call, gone.Token).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            // Whatever it is, one call's failure is not the worker's.
            _servers.Logger.CallUnanswered(failure, _keys.Queue, call.Procedure);
        }
        finally
        {
            if (isKnown) _cancellations.Remove(call.Id);
            call.Return();
            _slots.Release();
        }
    }

    /// <summary>Takes a call up. Said twice it would seem taken by another: where the reply is lost the caller is told that the call is.</summary>
    private async ValueTask<long> TakeUpAsync(IncomingCall call)
    {
        try
        {
            string key = RpcCall.ExpiryOf(call.Id);
            return await _servers.Of(key).SendAsync<TakeUpCommand, long>(new(key), CancellationToken.None).ConfigureAwait(false);
        }
        catch (RedisConnectionLostException lost)
        {
            await _replier.FailAsync(call, new BusConnectionException($"The service lost its connection when it took up {_server.Api.Name}.{call.Procedure}, which was not run.", lost)).ConfigureAwait(false);
            return Unsure;
        }
    }

    private async ValueTask DispatchAsync(IncomingCall call, CancellationToken cancellationToken)
    {
        if (_server.Api.FindRpc(Encoding.UTF8.GetBytes(call.Procedure)) is not { } rpc)
        {
            await _replier.FailAsync(call, NotServed.Member(_server.Api, call.Procedure, _servers.ToString()!)).ConfigureAwait(false);
            return;
        }
        try
        {
            RedisExchange exchange = new(_server, call, _replier, cancellationToken);
            await (await rpc.Accept<RedisExchange, ValueTask<ValueTask<long>>>(ref exchange).ConfigureAwait(false)).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Nobody waits for the reply.
        }
        catch (BusFormatException problem)
        {
            // It was found out late, after a wait for the connection.
            await _replier.FailAsync(call, new BusRemoteException(rpc.Api.Name, rpc.Name, nameof(BusFormatException), $"The result {problem.Message}")).ConfigureAwait(false);
        }
        catch (BusConnectionException stopped)
        {
            await _replier.FailAsync(call, stopped).ConfigureAwait(false);
        }
    }

    private readonly struct TakeUpCommand(string key) : IRedisCommand<long>
    {
        public void Write(CommandBuffer buffer) => ScriptCommand.Write(buffer, TakeUp, [key], []);

        public static long Read(ref RespReader reply) => reply.ReadInteger();
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
