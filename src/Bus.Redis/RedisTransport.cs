using System.Security.Cryptography;
using Bus.Descriptors;
using Bus.Dispatch;
using Bus.Listening;
using Bus.Redis.Calls;
using Bus.Redis.Events;
using Bus.Redis.Presence;
using Bus.Redis.Resp;
using Bus.Redis.Schemas;
using Bus.Redis.Servers;
using Bus.Transports;

namespace Bus.Redis;

/// <summary>A bus on Redis: calls through lists, events through streams, as Lightbus has them.</summary>
internal sealed class RedisTransport : IBusTransport, IRpcTransport, IEventTransport
{
    private readonly RedisServers _servers;
    private readonly ServedApis _served;
    private readonly RemoteSchemas _schemas;
    private readonly PresenceLoop _presence;
    private readonly RpcServer _server;
    private readonly EventFirer _firer;
    private readonly EventConsumers _consumers;
    private readonly RedisDeadLetters _letters;
    private readonly LostEvents _lost;
    private readonly ProcessName _process;
    private readonly string _replyList;
    private readonly SemaphoreSlim _opening = new(1);
    private RpcClient? _client;

    public RedisTransport(RedisServers servers, RedisSettings settings, BusTransportContext context)
    {
        _servers = servers;
        _process = ProcessName.Take($"{servers}\n{context.Service}", context.Process);
        _replyList = $"{context.Service}:replies:{_process.Text}:{RandomNumberGenerator.GetHexString(12, lowercase: true)}";
        _served = new ServedApis(servers) { WaitsForDeadline = settings.WaitsWhenUnserved };
        _schemas = new RemoteSchemas(servers);
        _presence = new PresenceLoop(servers.Clock, servers.Logger);
        _server = new RpcServer(servers, _presence, context.Service, _process.Text, settings.CallsAtATime);
        _lost = new LostEvents(context, servers.Logger);
        _presence.Add(_lost);
        _consumers = new EventConsumers(servers, settings, _presence, _lost, _process.Text);
        _letters = new RedisDeadLetters(servers, settings);
        _firer = new EventFirer(servers, settings, _letters, _lost, _schemas);
    }

    public bool IsConnected => _servers.IsConnected;

    public IRpcTransport Rpc => this;

    public IEventTransport Events => this;

    public IDeadLetterTransport DeadLetters => _letters;

    public ValueTask<TResult> CallAsync<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, CallContext context)
        where TArguments : struct
        => Volatile.Read(ref _client) is { } client ? client.CallAsync(rpc, arguments, context) : CallFirstAsync(rpc, arguments, context);

    public async ValueTask<IAsyncDisposable> ServeAsync(ApiServer server, CancellationToken cancellationToken)
    {
        try
        {
            return await _server.ServeAsync(server, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is RedisConnectionLostException or RedisErrorException)
        {
            throw _servers.Failed($"API '{server.Api.Name}' cannot be served", failure);
        }
    }

    public ValueTask FireAsync<T>(EventDescriptor<T> @event, T payload, FireContext context) => _firer.FireAsync(@event, payload, context);

    public async ValueTask<IEventConsumer> ListenAsync<T>(EventListener<T> listener, CancellationToken cancellationToken)
    {
        try
        {
            _letters.Know(listener.Event);
            return await _consumers.ListenAsync(listener, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is RedisConnectionLostException or RedisErrorException)
        {
            throw _servers.Failed($"Listener '{listener.Name}' of {listener.Event.FullName} cannot listen", failure);
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            _firer.Dispose();
            if (_client is { } client) await client.DisposeAsync().ConfigureAwait(false);
            await _schemas.DisposeAsync().ConfigureAwait(false);
            await _consumers.DisposeAsync().ConfigureAwait(false);
            await _presence.DisposeAsync().ConfigureAwait(false);
            await _server.DisposeAsync().ConfigureAwait(false);
            _lost.TellAll();
        }
        finally
        {
            await _servers.DisposeAsync().ConfigureAwait(false);
            _process.Release();
            _opening.Dispose();
        }
    }

    private async ValueTask<TResult> CallFirstAsync<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, CallContext context)
        where TArguments : struct
    {
        RpcClient client;
        try
        {
            client = await ClientAsync(context.CancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is RedisConnectionLostException or RedisErrorException)
        {
            throw _servers.Failed($"{rpc} failed", failure);
        }
        return await client.CallAsync(rpc, arguments, context).ConfigureAwait(false);
    }

    /// <summary>The side that calls has a connection of its own, from the first call on.</summary>
    private async ValueTask<RpcClient> ClientAsync(CancellationToken cancellationToken)
    {
        await _opening.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return _client ??= await RpcClient.OpenAsync(_servers, _served, _schemas, _replyList, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _opening.Release();
        }
    }
}
