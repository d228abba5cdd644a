using System.Text.Json;
using Bus.Descriptors;
using Bus.Redis.Resp;
using Microsoft.Extensions.Logging;

namespace Bus.Redis.Schemas;

/// <summary>What is known of the schema that is published of an API.</summary>
internal sealed class RemoteSchema(ApiDescriptor api, TimeProvider clock)
{
    private byte[]? _text;
    private PublishedSchema? _published;
    private long _askedAt;
    private int _isLoading;
    private volatile bool _wasAsked, _isMissed;

    public ApiDescriptor Api => api;

    /// <summary>What is published, or null when nothing is, or nothing that can be looked at.</summary>
    public PublishedSchema? Published => Volatile.Read(ref _published);

    /// <summary>Whether anything is published, be it unreadable.</summary>
    public bool IsKnown => Volatile.Read(ref _text) is not null;

    /// <summary>Whether arguments of an RPC are sent as the contract has them.</summary>
    public bool Agrees(RpcDescriptor rpc) => Published is { } published ? published.Agrees(rpc) : IsKnown || (_isMissed && WasAskedLately);

    /// <summary>The same of an event. One of an API of which nothing is published is nobody's but its listeners', so that is asked for now and then only.</summary>
    public bool Agrees(EventDescriptor @event) => Published is { } published ? published.Agrees(@event) : IsKnown || WasAskedLately;

    private bool WasAskedLately => _wasAsked && clock.GetElapsedTime(Volatile.Read(ref _askedAt)) < RemoteSchemas.Interval;

    /// <summary>It could not be read: it is not asked for again before the next reload.</summary>
    public void Miss(Exception failure, ILogger logger)
    {
        if (!_wasAsked) logger.SchemaIgnored(failure, api.Name);
        Volatile.Write(ref _askedAt, clock.GetTimestamp());
        (_wasAsked, _isMissed) = (true, true);
    }

    /// <summary>Loads it again, unless that is under way: one server of a cluster that is away holds up its own schemas only.</summary>
    public async Task ReloadAsync(Func<RemoteSchema, CancellationToken, ValueTask> load, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _isLoading, 1) != 0) return;
        try
        {
            await load(this, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is RedisConnectionLostException or RedisErrorException or OperationCanceledException)
        {
            // What was known is the best that is known.
        }
        finally
        {
            Volatile.Write(ref _isLoading, 0);
        }
    }

    /// <summary>This is published now, or nothing.</summary>
    public void Learn(byte[]? text, ILogger logger)
    {
        Volatile.Write(ref _askedAt, clock.GetTimestamp());
        (_wasAsked, _isMissed) = (true, false);
        if (text is null ? _text is null : _text is { } before && text.AsSpan().SequenceEqual(before)) return;
        PublishedSchema? published = null;
        try
        {
            // Texts with halves of characters are JSON to its reader, and no texts.
            if (text is not null) published = PublishedSchema.Read(api, text);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or SchemaTooCostlyException)
        {
            logger.SchemaIgnored(failure, api.Name);
        }
        Volatile.Write(ref _published, published);
        Volatile.Write(ref _text, text);
    }
}
