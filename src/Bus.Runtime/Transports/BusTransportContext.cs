using System.Diagnostics.CodeAnalysis;
using Bus.Client;
using Bus.Transports.InProcess;
using Microsoft.Extensions.Logging;

namespace Bus.Transports;

/// <summary>What a transport is given when it connects.</summary>
public sealed class BusTransportContext
{
    private Uri? _url;

    /// <summary>For tests of a transport.</summary>
    public BusTransportContext() { }

    [SetsRequiredMembers]
    internal BusTransportContext(BusAddress address, BusSettings settings)
        => (Url, Service, Process, TimeProvider, LoggerFactory) = (address.Url, settings.Service, settings.Process, settings.TimeProvider, settings.LoggerFactory);

    /// <summary>The URL that names the transport.</summary>
    [AllowNull]
    public required Uri Url
    {
        get => _url ??= new Uri(InProcessTransportFactory.PrivateUrl);
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

    /// <summary>Whether it is the private in-process bus, which is nowhere.</summary>
    internal bool IsPrivate => _url is null;
}
