using Bus.Redis.Resp;
using Microsoft.Extensions.Logging;

namespace Bus.Redis.Servers;

/// <summary>The servers that a bus is on: one, one that Sentinels name, or those of a cluster. Its text is where they are.</summary>
/// <param name="clock">The clock.</param>
/// <param name="logger">Where it says what it does.</param>
internal abstract class RedisServers(TimeProvider clock, ILogger logger) : IAsyncDisposable
{
    public TimeProvider Clock => clock;

    public ILogger Logger => logger;

    public Farewells Farewells { get; } = new(clock);

    /// <summary>Whether keys are on several servers, so that only those with the same braces can be in one command.</summary>
    public abstract bool IsCluster { get; }

    public abstract bool IsConnected { get; }

    /// <summary>Whether a connection came back so lately that others, who lost theirs at the same time, may not be back yet.</summary>
    public abstract bool IsSettling { get; }

    /// <summary>A server that hears what is said on channels.</summary>
    public abstract RedisNode Channels { get; }

    /// <summary>The way to a key, that all share.</summary>
    public abstract RedisRoute Of(string key);

    /// <summary>A way of its own to a key, for commands that wait at the server.</summary>
    /// <inheritdoc cref="RedisNode.OpenAsync"/>
    public abstract ValueTask<RedisBlockingLink> OpenBlockingAsync(string key, CancellationToken cancellationToken);

    /// <summary>What users are told when Redis fails what they asked for.</summary>
    /// <param name="what">What failed, as the beginning of a sentence.</param>
    /// <param name="failure">Why.</param>
    /// <param name="end">What follows from it, as a sentence, or empty.</param>
    public BusConnectionException Failed(string what, Exception failure, string end = "")
        => new(string.Join(' ', new[] { $"{what}, over {this}. {failure.Message.TrimEnd('.')}.", end, FailureAdvice.Of(failure) }.Where(static part => part.Length > 0)), failure);

    public abstract ValueTask DisposeAsync();
}
