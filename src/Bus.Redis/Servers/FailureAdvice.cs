using System.Net.Sockets;
using System.Security.Authentication;
using Bus.Redis.Resp;

namespace Bus.Redis.Servers;

/// <summary>What to do about a failure of Redis, as a sentence.</summary>
internal static class FailureAdvice
{
    /// <summary>Of what was under way; empty where there is nothing more to say.</summary>
    public static string Of(Exception failure) => failure is not RedisErrorException refusal ? "" : refusal.Code switch
    {
        "OOM" => "Give Redis more memory (maxmemory), or let groups catch up so that streams can be trimmed.",
        "READONLY" => "The server is a replica: name the primary in the URL, or Sentinels with '?sentinel='.",
        "NOPERM" => "Give the user the right, in Redis' access list (ACL SETUSER).",
        "NOAUTH" => "Redis wants a password: redis://:password@host, or redis://user:password@host.",
        "WRONGTYPE" => "Something else uses the key: give the bus a database of its own.",
        "MISCONF" => "Redis cannot write to its disk: its log says why.",
        _ => "",
    };

    /// <summary>Of a first connection.</summary>
    /// <param name="settings">What the URL says.</param>
    /// <param name="failure">Why it cannot be made.</param>
    public static string OfConnecting(RedisSettings settings, Exception failure) => failure switch
    {
        RedisErrorException { Code: "NOAUTH" or "NOPERM" } => Of(failure),
        RedisErrorException { Code: "WRONGPASS" } => "Mend user and password in the URL.",
        RedisErrorException refusal when refusal.Text.Contains("SENTINEL", StringComparison.OrdinalIgnoreCase) => "It is no Sentinel: take 'sentinel' out of the URL, or name a Sentinel, which is at port 26379 mostly.",
        RedisErrorException refusal when refusal.Text.Contains("DB index", StringComparison.Ordinal) => $"It has no database {settings.Address.Database}: mend the URL.",
        RedisErrorException { Code: "LOADING" } => "It loads its data: try again when it has.",
        _ when Holds<AuthenticationException>(failure) => "Name its authority with '?ca=', and the server by the name that its certificate is for.",
        _ when IsAnswered(failure) => settings.Address.IsTls ? "If it speaks no TLS, write redis://." : "If it is no Redis, mend the URL; if it speaks TLS, write rediss://.",
        _ when settings.Sentinel is not null => "Start the Sentinels there, or mend the URL, also the primary's name: it is that of 'sentinel monitor'.",
        _ => "Start Redis there, or mend the URL.",
    };

    // Somebody is there, and did not go on as Redis does.
    private static bool IsAnswered(Exception failure)
        => Holds<EndOfStreamException>(failure) || Holds<RespProtocolException>(failure)
            || InnerOf(failure).OfType<SocketException>().FirstOrDefault()?.SocketErrorCode is SocketError.ConnectionReset or SocketError.ConnectionAborted;

    private static bool Holds<T>(Exception failure) => InnerOf(failure).Any(static inner => inner is T);

    private static IEnumerable<Exception> InnerOf(Exception failure)
    {
        for (Exception? inner = failure; inner is not null; inner = inner.InnerException) yield return inner;
    }
}
