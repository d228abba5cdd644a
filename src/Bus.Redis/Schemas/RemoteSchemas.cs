using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bus.Codecs.Json;
using Bus.Descriptors;
using Bus.Redis.Calls;
using Bus.Redis.Resp;
using Bus.Redis.Servers;
using Bus.Transports;

namespace Bus.Redis.Schemas;

/// <summary>
/// The schemas that others publish of the APIs that are used here, loaded at the first use of each and every few seconds. What goes out is made to fit
/// them where they differ from the contract: a Python worker ends at arguments that do not.
/// </summary>
internal sealed class RemoteSchemas : IAsyncDisposable
{
    /// <summary>How often schemas are loaded again.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    private readonly RedisServers _servers;
    private readonly ConcurrentDictionary<ApiDescriptor, RemoteSchema> _all = new();
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _reloading;

    public RemoteSchemas(RedisServers servers)
    {
        _servers = servers;
        _reloading = ReloadAsync();
    }

    public RemoteSchema Of(ApiDescriptor api)
        => _all.TryGetValue(api, out RemoteSchema? known) ? known : _all.GetOrAdd(api, static (api, clock) => new(api, clock), _servers.Clock);

    /// <summary>Makes the arguments of a call fit what is published.</summary>
    /// <returns>The arguments as an object that fits, or null when they do as they are.</returns>
    /// <exception cref="BusInvalidArgumentsException">They cannot fit.</exception>
    /// <exception cref="BusNotServedException">The published API has no such RPC.</exception>
    /// <exception cref="BusFormatException">The contract does not allow the arguments.</exception>
    public async ValueTask<byte[]?> FitAsync<TArguments, TResult>(RemoteSchema schema, RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, CancellationToken cancellationToken)
        where TArguments : struct
    {
        if (await KnownAsync(schema, cancellationToken).ConfigureAwait(false) is not { } published || published.Agrees(rpc)) return null;
        if (published.OfRpc(rpc.Name) is not { } parameters) throw NotServed.Member(rpc.Api, rpc.Name, _servers.ToString()!, published.Rpcs);
        ArrayBufferWriter<byte> text = new();
        JsonWriter writer = new(text, JsonDialect.Lightbus);
        rpc.WriteArguments(ref writer, arguments);
        writer.Flush();
        JsonObject? fitted = Fit(schema, parameters, text.WrittenSpan, out SchemaMisfit? misfit);
        if (misfit is not null) throw new BusInvalidArgumentsException(rpc.Api.Name, rpc.Name, misfit.Path, misfit.Problem);
        return fitted is null ? null : FittedText.TextOf(fitted);
    }

    /// <summary>Makes the payload of an event fit what is published.</summary>
    /// <returns>The payload as an object that fits, or null when it does as it is.</returns>
    /// <exception cref="BusFormatException">It cannot fit, or the contract does not allow it.</exception>
    public async ValueTask<JsonObject?> FitAsync<T>(RemoteSchema schema, EventDescriptor<T> @event, T payload, CancellationToken cancellationToken)
    {
        PublishedSchema? published = await KnownAsync(schema, cancellationToken).ConfigureAwait(false);
        if (published?.OfEvent(@event.Name) is not { } members) return null;
        ArrayBufferWriter<byte> text = new();
        JsonWriter writer = new(text, JsonDialect.Lightbus);
        @event.WritePayload(ref writer, payload);
        writer.Flush();
        JsonObject? fitted = Fit(schema, members, text.WrittenSpan, out SchemaMisfit? misfit);
        return misfit is null ? fitted : throw new BusFormatException($"$.{misfit.Path}", misfit.Problem, 0);
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync().ConfigureAwait(false);
        await _reloading.WaitAsync(LongestWait).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _closing.Dispose();
    }

    private JsonObject? Fit(RemoteSchema schema, JsonElement rules, ReadOnlySpan<byte> text, out SchemaMisfit? misfit)
    {
        misfit = null;
        try
        {
            return FittedText.Of(rules, text, out misfit);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or SchemaTooCostlyException)
        {
            // Bare NaN is no JSON, and there are schemas that nobody can look at: what goes out is what the contract says.
            _servers.Logger.SchemaIgnored(failure, schema.Api.Name);
            return null;
        }
    }

    private async ValueTask<PublishedSchema?> KnownAsync(RemoteSchema schema, CancellationToken cancellationToken)
    {
        if (schema.IsKnown) return schema.Published;
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(LongestWait);
        try
        {
            await LoadAsync(schema, limit.Token).AsTask().WaitAsync(limit.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is RedisConnectionLostException or RedisErrorException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // In a cluster it may be on a server that is away, and nothing else with it: then what goes out is what the contract says.
            schema.Miss(failure, _servers.Logger);
        }
        return schema.Published;
    }

    private async ValueTask LoadAsync(RemoteSchema schema, CancellationToken cancellationToken)
    {
        string key = ApiKeys.Of(schema.Api.Name).Schema;
        schema.Learn(await _servers.Of(key).SendAsync<GetSchema, byte[]?>(new(key), cancellationToken).ConfigureAwait(false), _servers.Logger);
    }

    private async Task ReloadAsync()
    {
        using PeriodicTimer timer = new(Interval, _servers.Clock);
        while (await timer.WaitForNextTickAsync(_closing.Token).ConfigureAwait(false))
        {
            foreach (RemoteSchema schema in _all.Values) _ = schema.ReloadAsync(LoadAsync, _closing.Token);
        }
    }
}
