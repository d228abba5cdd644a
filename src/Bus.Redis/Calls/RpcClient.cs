using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Bus.Descriptors;
using Bus.Dispatch;
using Bus.Redis.Lightbus;
using Bus.Redis.Resp;
using Bus.Redis.Schemas;
using Bus.Redis.Servers;

namespace Bus.Redis.Calls;

/// <summary>The side that calls: many calls at a time, whose replies come to one list.</summary>
internal sealed class RpcClient : IAsyncDisposable
{
    // A call that may wait for ever is forgotten by the server in a day if nobody takes it up.
    private const long LongestMilliseconds = 24 * 60 * 60 * 1000;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    // A worker that had the key already listens for the call's id by then.
    private const string GivingUp = "local taken = redis.call('DEL', KEYS[1]) redis.call('PUBLISH', ARGV[1], ARGV[2]) return taken";

    private readonly RedisServers _servers;
    private readonly ServedApis _served;
    private readonly RemoteSchemas _schemas;
    private readonly ConcurrentDictionary<ApiDescriptor, CalledApi> _apis = new();
    private readonly CallIds _ids = new();
    private readonly ConcurrentDictionary<long, PendingCall> _pending = new();
    private readonly ReplyList _replies;
    private readonly Task _watching;
    private readonly CancellationTokenSource _closing = new();
    private readonly CancellationToken _closed;

    private RpcClient(RedisServers servers, ServedApis served, RemoteSchemas schemas, RedisBlockingLink blocking, string list)
    {
        (_servers, _served, _schemas, _closed) = (servers, served, schemas, _closing.Token);
        _replies = new ReplyList(blocking, list, this, servers);
        _watching = UnservedCalls.WatchAsync(this, served, servers.Clock, _closed);
    }

    public bool IsSettling => _servers.IsSettling;

    public IEnumerable<PendingCall> Pending => _pending.Values;

    public static async ValueTask<RpcClient> OpenAsync(RedisServers servers, ServedApis served, RemoteSchemas schemas, string list, CancellationToken cancellationToken)
        => new(servers, served, schemas, await servers.OpenBlockingAsync(list, cancellationToken).ConfigureAwait(false), list);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<TResult> CallAsync<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, CallContext context)
        where TArguments : struct
    {
        CancellationToken cancellationToken = context.CancellationToken;
        CalledApi api = Of(rpc.Api);
        PendingCall? call = null;
        CancellationTokenRegistration registration = default;
        try
        {
            byte[]? fitted = api.Schema.Agrees(rpc) ? null : await _schemas.FitAsync(api.Schema, rpc, arguments, cancellationToken).ConfigureAwait(false);
            call = new OutgoingCall<TArguments, TResult>(api, rpc, arguments, fitted, context.Headers, MillisecondsOf(context.Timeout), _ids.Next(), _servers.Clock.GetTimestamp());
            _pending[call.Number] = call;
            // What Redis says of it goes to the call itself: whoever waits for the reply need not be woken for it.
            if (!api.Route.TryPost(call)) call.Told(await api.Route.SendAsync<CallCommand, long>(new(call), cancellationToken).ConfigureAwait(false));
            registration = cancellationToken.UnsafeRegister(static (call, token) => ((PendingCall)call!).TryFail(new OperationCanceledException(token)), call);
            if (await call.Reply.ConfigureAwait(false) is not { } reply)
            {
                if (await IsUnservedAsync(rpc.Api.Name, cancellationToken).ConfigureAwait(false) && await TryTakeBackAsync(call).ConfigureAwait(false)) throw await _served.NotServedAsync(rpc).ConfigureAwait(false);
                ValueTask<RentedBytes?> later = call.WaitAgain();
                // Whoever would have told it found nobody waiting.
                if (cancellationToken.IsCancellationRequested) call.TryFail(new OperationCanceledException(cancellationToken));
                if (_closed.IsCancellationRequested) call.TryFail(Disposed(call));
                reply = (await later.ConfigureAwait(false))!.Value;
            }
            try
            {
                return RpcReplies.Read(rpc, reply.Span);
            }
            finally
            {
                reply.Return();
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            if (call is not null) _ = GiveUpAsync(call);
            throw;
        }
        catch (OperationCanceledException failure)
        {
            throw _servers.Failed($"{rpc} failed: the bus was disposed", failure);
        }
        catch (BusFormatException failure)
        {
            throw Refused(rpc, failure);
        }
        catch (Exception failure) when (failure is RedisConnectionLostException or RedisErrorException)
        {
            string end = failure is RedisConnectionLostException { WasSent: true } ? "It was sent: the service may have acted." : "The service did not act.";
            throw _servers.Failed($"{rpc} failed", failure, end);
        }
        finally
        {
            if (call is not null) _pending.TryRemove(call.Number, out _);
            await registration.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>A reply came; whoever waited for it may be gone.</summary>
    public void Deliver(RentedBytes reply)
    {
        if (_pending.TryGetValue(RpcReplies.NumberOf(reply.Span, _ids), out PendingCall? call) && call.TryComplete(reply)) return;
        reply.Return();
    }

    /// <summary>Takes a call back that nobody has taken up.</summary>
    /// <returns>Whether it is so; then nobody will.</returns>
    public ValueTask<bool> TryWithdrawAsync(PendingCall call) 
    {
        string key = RpcCall.ExpiryOf(call.Api.IdOf(call.Number));
        return TrySendAsync<NumberOf>(key, new("DEL", key));
    }

    public async ValueTask DisposeAsync()
    {
        FailAll();
        await _closing.CancelAsync().ConfigureAwait(false);
        await _watching.WaitAsync(LongestWait).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _replies.DisposeAsync().ConfigureAwait(false);
        // Those that began meanwhile.
        FailAll();
        _closing.Dispose();
    }

    /// <summary>Whether a call is to fail of which its queue's server says that nobody is there; in a cluster another one knows of schemas.</summary>
    private async ValueTask<bool> IsUnservedAsync(string api, CancellationToken cancellationToken)
        => !_served.WaitsForDeadline && !_servers.IsSettling && !(_servers.IsCluster && await _served.IsServedAsync(api, cancellationToken).ConfigureAwait(false));

    /// <summary>Takes a call back, and out of the queue, where nobody is there to take it.</summary>
    /// <returns>Whether nobody had taken it up; then nobody will.</returns>
    private async ValueTask<bool> TryTakeBackAsync(PendingCall call)
    {
        try
        {
            return await call.Api.Route.SendAsync<TakeBackCommand, long>(new(call), _closed).ConfigureAwait(false) > 0;
        }
        catch (Exception failure) when (failure is RedisConnectionLostException or RedisErrorException or OperationCanceledException)
        {
            // The key ends by itself.
            return false;
        }
    }

    /// <summary>Nobody waits for a call any more: nobody takes it up, and who has is told.</summary>
    private async Task GiveUpAsync(PendingCall call)
    {
        string id = call.Api.IdOf(call.Number), key = RpcCall.ExpiryOf(id);
        await TrySendAsync<NumberScript>(key, new(GivingUp, [key], [call.Api.Keys.Cancellations, id])).ConfigureAwait(false);
    }

    private async ValueTask<bool> TrySendAsync<TCommand>(string key, TCommand command)
        where TCommand : struct, IRedisCommand<long>
    {
        try
        {
            return await _servers.Of(key).SendAsync<TCommand, long>(command, _closed).ConfigureAwait(false) > 0;
        }
        catch (Exception failure) when (failure is RedisConnectionLostException or RedisErrorException or OperationCanceledException)
        {
            // The key ends by itself, and the service sees the deadline that it told.
            return false;
        }
    }

    private CalledApi Of(ApiDescriptor api)
    {
        if (_apis.TryGetValue(api, out CalledApi? known)) return known;
        return _apis.GetOrAdd(api, new CalledApi(ApiKeys.Of(api.Name), _servers, _schemas.Of(api), _ids, _replies.Key));
    }

    private void FailAll()
    {
        foreach (PendingCall call in _pending.Values) call.TryFail(Disposed(call));
    }

    private static BusConnectionException Disposed(PendingCall call) => new($"The bus was disposed while {call.Rpc} waited for its reply.");

    private static long MillisecondsOf(TimeSpan timeout)
        => timeout == Timeout.InfiniteTimeSpan ? LongestMilliseconds : Math.Clamp((long)Math.Ceiling(timeout.TotalMilliseconds), 1, LongestMilliseconds);

    private static BusInvalidArgumentsException Refused(RpcDescriptor rpc, BusFormatException failure)
    {
        string path = failure.Path.StartsWith("$.kwargs", StringComparison.Ordinal) ? $"${failure.Path["$.kwargs".Length..]}" : failure.Path;
        return new(rpc.Api.Name, rpc.Name, path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : path, failure.Problem);
    }
}
