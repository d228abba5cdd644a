using System.ComponentModel;
using Microsoft.Extensions.Logging;

namespace Bus.Dispatch;

/// <summary>The way of one client's calls to a service in the same process. Its clock ends with the client and with the service.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class LocalRoute : DeadlineClock
{
    private protected LocalRoute(ServiceHost host, TimeSpan timeout, TimeProvider timeProvider, ILogger logger)
        : base(timeout, timeProvider, logger)
        => Host = host;

    internal ServiceHost Host { get; }
}
