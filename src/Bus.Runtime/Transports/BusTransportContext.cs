using System.Diagnostics.CodeAnalysis;
using Bus.Client;
using Bus.Diagnostics;
using Bus.Transports.InProcess;
using Microsoft.Extensions.Logging;

namespace Bus.Transports;

/// <summary>What a transport is given when it connects.</summary>
public sealed class BusTransportContext
{
    private readonly BusInstrumentation? _instrumentation;
    private Uri? _url;

    /// <summary>For tests of a transport.</summary>
    public BusTransportContext() { }

    [SetsRequiredMembers]
    internal BusTransportContext(BusAddress address, BusSettings settings)
        => (Url, Service, Process, TimeProvider, LoggerFactory, _instrumentation) =
            (address.Url, settings.Service, settings.Process, settings.TimeProvider, settings.LoggerFactory, settings.Instrumentation);

    /// <summary>The URL that names the transport.</summary>
    [AllowNull]
    public required Uri Url
    {
        get => _url ??= new Uri(InProcessUrl.Private);
        init => _url = value;
    }

    /// <summary>The service's name, shared by all its workers.</summary>
    public required string Service { get; init; }

    /// <summary>This worker's name, different from that of every other worker of the service.</summary>
    public required string Process { get; init; }

    /// <summary>The clock. Every wait and every time goes through it.</summary>
    public required TimeProvider TimeProvider { get; init; }

    /// <summary>Where the transport logs.</summary>
    public required ILoggerFactory LoggerFactory { get; init; }

    /// <summary>Counts events that were removed before a consumer group was done with them, as <c>bus.listener.lost</c>. Does not throw.</summary>
    /// <param name="destination">What they were: <c>api.event</c>, or <c>api.*</c> when nobody can tell any more.</param>
    /// <param name="group">The group.</param>
    /// <param name="count">How many.</param>
    public void CountLost(string destination, string group, long count) => _instrumentation?.Events.Lost(destination, group, count);

    /// <summary>Whether it is the private in-process bus, which is nowhere.</summary>
    internal bool IsPrivate => _url is null;
}
