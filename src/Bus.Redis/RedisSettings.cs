using Bus.Redis.Resp;

namespace Bus.Redis;

/// <summary>What a Redis URL says.</summary>
internal sealed record RedisSettings
{
    /// <summary>The first server that it names, and how one speaks to all of them.</summary>
    public required RedisAddress Address { get; init; }

    /// <summary>All that it names: of a cluster, or Sentinels, some are enough to find the others.</summary>
    public IReadOnlyList<RedisAddress> Addresses { get; init; } = [];

    /// <summary>What Sentinels call the primary, or null when the servers are no Sentinels.</summary>
    public string? Sentinel { get; init; }

    /// <summary>The user for Sentinels, or null for the default one.</summary>
    public string? SentinelUser { get; init; }

    /// <summary>The password for Sentinels, or null when they want none.</summary>
    public string? SentinelPassword { get; init; }

    /// <summary>Whether each event has a stream of its own, instead of all events of an API one. All who share a bus must agree.</summary>
    public bool HasStreamPerEvent { get; init; }

    /// <summary>To how many events a stream is cut, about, even if a group still needs what is cut off; 0 for as long as any needs it.</summary>
    public long MaxLength { get; init; }

    /// <summary>After how long without a sign of life what a consumer has in its hands is taken over. As Lightbus has it.</summary>
    public TimeSpan AcknowledgementTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Whether a call that nobody serves waits for its deadline, instead of failing at once.</summary>
    public bool WaitsWhenUnserved { get; init; }

    /// <summary>How many calls of one API a worker runs at a time.</summary>
    public int CallsAtATime { get; init; } = 256;
}
