using System.Collections.Concurrent;
using Bus.Redis.Lightbus;

namespace Bus.Redis.Calls;

/// <summary>An API's keys for calls, as texts that are made once.</summary>
internal sealed class ApiKeys
{
    private static readonly ConcurrentDictionary<string, ApiKeys> Known = new(StringComparer.Ordinal);

    private ApiKeys(string api)
    {
        Queue = RpcCall.QueueOf(api);
        Workers = CallKeys.WorkersOf(Queue);
        Cancellations = CallKeys.CancellationsOf(Queue);
        Schema = CallKeys.SchemaOf(api);
    }

    public string Queue { get; }

    public string Workers { get; }

    public string Cancellations { get; }

    public string Schema { get; }

    /// <summary>Those of an API that somebody else named: they are not kept.</summary>
    public static ApiKeys OfOthers(string api) => new(api);

    public static ApiKeys Of(string api) => Known.TryGetValue(api, out ApiKeys? keys) ? keys : Known.GetOrAdd(api, static api => new(api));
}
