namespace Bus;

/// <summary>How one listener lives.</summary>
public sealed record ListenOptions
{
    internal static readonly ListenOptions Default = new();

    /// <summary>How many events the handler may work on at a time, 1 or more. At 1, the default, events arrive in order.</summary>
    public int Concurrency { get; init; } = 1;

    /// <summary>
    /// How many events may wait for the group, 1 or more; firing waits while there are as many. A transport may round it
    /// up to the next power of two. Default 1024.
    /// </summary>
    public int QueueCapacity { get; init; } = 1024;

    /// <summary>What happens to an event whose handler threw. Default <see cref="OnError.Stop"/>.</summary>
    public OnError OnError { get; init; }

    internal void Validate(string listener)
    {
        if (Concurrency < 1)
            throw new BusConfigurationException($"Listener '{listener}': ListenOptions.Concurrency is {Concurrency}. Set it to 1 or more.");
        if (QueueCapacity is < 1 or > 1 << 24)
            throw new BusConfigurationException($"Listener '{listener}': ListenOptions.QueueCapacity is {QueueCapacity}. Set it to a value from 1 to {1 << 24}.");
        if (OnError is not (OnError.Stop or OnError.Log))
            throw new BusConfigurationException($"Listener '{listener}': ListenOptions.OnError is {(int)OnError}. Set it to one of OnError's values.");
    }
}
