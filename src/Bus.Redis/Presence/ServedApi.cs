using System.Text;
using Bus.Descriptors;
using Bus.Redis.Calls;
using Bus.Redis.Resp;
using Bus.Redis.Servers;

namespace Bus.Redis.Presence;

/// <summary>That a process serves an API: who it is, and the schema that Python's clients look for.</summary>
internal sealed class ServedApi(RedisServers servers, ApiDescriptor api, string service, string process) : IPresence
{
    // A schema says to callers that somebody serves: ours go with us. Where others had published one, it lives as long as Lightbus' do.
    private const int SchemaSecondsToLive = 5, OthersSchemaSecondsToLive = 60;

    private static readonly TimeSpan LongestPublishing = TimeSpan.FromSeconds(5);

    private const string Leave = "redis.call('ZREM', KEYS[1], ARGV[1]) return redis.call('ZCARD', KEYS[1])";

    // A schema that another has written since stays.
    private const string Unpublish = "if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0";

    // A text that others wrote is theirs to keep alive: when they are gone it goes, and ours takes its place.
    private const string Renew = """
        local text = redis.call('GET', KEYS[1])
        if not text then return 0 end
        if text == ARGV[1] then redis.call('EXPIRE', KEYS[1], ARGV[2]) end
        return 1
        """;

    private readonly ApiKeys _keys = ApiKeys.Of(api.Name);
    private readonly string _schema = Encoding.UTF8.GetString(api.Schema);
    private readonly string _service = $"{service}\n";
    private readonly string _member = $"{service}\n{process}";
    private bool _isOthers;

    private string SecondsToLive => $"{(_isOthers ? OthersSchemaSecondsToLive : SchemaSecondsToLive)}";

    /// <summary>Announces that the API is served here.</summary>
    /// <exception cref="BusConfigurationException">Another service serves it.</exception>
    public async ValueTask AnnounceAsync(CancellationToken cancellationToken)
    {
        if (await JoinAsync(cancellationToken).ConfigureAwait(false) is { } other) throw Taken(other);
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(LongestPublishing);
        try
        {
            await PublishFirstAsync(limit.Token).AsTask().WaitAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            servers.Logger.PresenceFailed(late, ToString());
        }
    }

    /// <summary>Publishes before anything is served. A schema whose server of a cluster is away follows when it is back.</summary>
    private async ValueTask PublishFirstAsync(CancellationToken cancellationToken)
    {
        string? found = await servers.Of(_keys.Schema).SendAsync<TextOf, string?>(new("GET", _keys.Schema), cancellationToken).ConfigureAwait(false);
        _isOthers = found is not null && found != _schema;
        await PublishAsync(cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask SayAsync(CancellationToken cancellationToken)
    {
        if (await JoinAsync(cancellationToken).ConfigureAwait(false) is { } other) servers.Logger.ServedTwice(api.Name, service, other.Split('\n')[0]);
        if (await servers.Of(_keys.Schema).SendAsync<NumberScript, long>(new(Renew, [_keys.Schema], [_schema, SecondsToLive]), cancellationToken).ConfigureAwait(false) == 0)
            await PublishAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The API is not served here any more. The last one takes the schema along, unless somebody else had published one who may still be there.</summary>
    public async ValueTask WithdrawAsync(CancellationToken cancellationToken)
    {
        long left = await servers.Of(_keys.Workers).SendAsync<NumberScript, long>(new(Leave, [_keys.Workers], [_member]), cancellationToken).ConfigureAwait(false);
        if (left == 0 && !_isOthers) await servers.Of(_keys.Schema).SendAsync<NumberScript, long>(new(Unpublish, [_keys.Schema], [_schema]), cancellationToken).ConfigureAwait(false);
    }

    public override string ToString() => $"service of {api.Name}";

    private ValueTask<string?> JoinAsync(CancellationToken cancellationToken)
        => PresenceSet.JoinAsync(servers, _keys.Workers, _member, among: "", like: _service, cancellationToken);

    private async ValueTask PublishAsync(CancellationToken cancellationToken)
    {
        await servers.Of(_keys.Schema).SendAsync<Done, bool>(new("SET", _keys.Schema, _schema, "EX", SecondsToLive), cancellationToken).ConfigureAwait(false);
        await servers.Of(CallKeys.Schemas).SendAsync<Done, bool>(new("SADD", CallKeys.Schemas, api.Name), cancellationToken).ConfigureAwait(false);
    }

    private BusConfigurationException Taken(string member)
    {
        string other = member.Split('\n')[0];
        return new BusConfigurationException(
            $"API '{api.Name}' is served by service '{other}' already, so service '{service}' cannot serve it too. An API has one service: " +
            "stop one of them, or give both workers the same BusOptions.Service.");
    }
}
