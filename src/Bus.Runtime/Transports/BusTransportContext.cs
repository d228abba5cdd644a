using Microsoft.Extensions.Logging;

namespace Bus.Transports;

/// <summary>What a transport is given when it connects.</summary>
public sealed class BusTransportContext
{
    /// <summary>The URL that names the transport.</summary>
    public required Uri Url { get; init; }

    /// <summary>The service's name, shared by all its workers.</summary>
    public required string Service { get; init; }

    /// <summary>This worker's name, different from that of every other worker of the service.</summary>
    public required string Process { get; init; }

    /// <summary>The clock. Every wait and every time goes through it.</summary>
    public required TimeProvider TimeProvider { get; init; }

    /// <summary>Where the transport logs.</summary>
    public required ILoggerFactory LoggerFactory { get; init; }
}
