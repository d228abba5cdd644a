using Bus.Redis.Resp;

namespace Bus.Redis;

/// <summary>What a Redis URL says.</summary>
internal sealed record RedisSettings
{
    public required RedisAddress Address { get; init; }

    /// <summary>Whether each event has a stream of its own, instead of all events of an API one. All who share a bus must agree.</summary>
    public bool HasStreamPerEvent { get; init; }

    /// <summary>How long a stream may grow, about, even if a group still needs what is cut off; 0 for as long as any needs it.</summary>
    public long MaxLength { get; init; }

    /// <summary>After how long without a sign of life what a consumer has in its hands is taken over. As Lightbus has it.</summary>
    public TimeSpan AcknowledgementTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Whether a call that nobody serves waits for its deadline, instead of failing at once.</summary>
    public bool WaitsWhenUnserved { get; init; }

    /// <summary>How many calls of one API a worker runs at a time.</summary>
    public int CallsAtATime { get; init; } = 256;
}
