using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bus;

/// <summary>Options of a bus. They are read once, when it connects.</summary>
public sealed class BusOptions
{
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromDays(24);

    private TimeSpan _timeout = TimeSpan.FromSeconds(5);
    private TimeSpan _shutdownTimeout = TimeSpan.FromSeconds(30);
    private ILoggerFactory? _loggerFactory;

    /// <summary>
    /// The service's name, shared by all its workers and part of their consumer groups. Default: the environment variable
    /// BUS_SERVICE, else the application's name. May hold <c>{hostname}</c>, which makes each machine a service of its own; what differs with
    /// each start is refused.
    /// </summary>
    public string? Service { get; set; }

    /// <summary>
    /// This worker's name, different from that of every other worker of the service. May hold the placeholders <c>{hostname}</c>, <c>{pid}</c>,
    /// <c>{random4}</c> (four letters or digits) and <c>{friendly}</c> (two words). Default: <c>{hostname}-{pid}</c>.
    /// </summary>
    public string? Process { get; set; }

    /// <summary>
    /// The time that a call is given: positive, at most 24 days, or <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>. Default 5 s. A call is
    /// never stopped earlier, and at most 250 ms or a sixteenth of the timeout later, whichever is less, but not below 1 ms.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of these.</exception>
    public TimeSpan Timeout
    {
        get => _timeout;
        set => _timeout = CheckTimeout(value, nameof(Timeout));
    }

    /// <summary>How long disposing the bus waits for running handlers. Their tokens fire when nine tenths of it are over. Default 30 s.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or longer than 24 days.</exception>
    public TimeSpan ShutdownTimeout
    {
        get => _shutdownTimeout;
        set
        {
            if (value < TimeSpan.Zero || value > LongestTimeout)
                throw new ArgumentOutOfRangeException(nameof(ShutdownTimeout), value, "Set it to a time from 0 to 24 days.");
            _shutdownTimeout = value;
        }
    }

    /// <summary>What differs for single APIs, by their names on the bus.</summary>
    public IDictionary<string, ApiOptions> Apis { get; } = new Dictionary<string, ApiOptions>(StringComparer.Ordinal);

    /// <summary>
    /// What stands around calls and events, outermost first. Each implements one or more of <see cref="Dispatch.ICallInterceptor"/>,
    /// <see cref="Dispatch.IServeInterceptor"/>, <see cref="Dispatch.IFireInterceptor"/> and <see cref="Dispatch.IHandleInterceptor"/>.
    /// </summary>
    public IList<object> Interceptors { get; } = [];

    /// <summary>Whether callers are told a handler's stack. Default: only when DOTNET_ENVIRONMENT or ASPNETCORE_ENVIRONMENT is Development.</summary>
    public bool? DetailedErrors { get; set; }

    /// <summary>Where the bus logs. Default: nowhere.</summary>
    public ILoggerFactory LoggerFactory
    {
        get => _loggerFactory ?? NullLoggerFactory.Instance;
        set => _loggerFactory = value;
    }

    /// <summary>The clock that every deadline and every time goes through. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Makes the meter of the bus's metrics, as a host with dependency injection gives one. Default, null: one meter for the process.</summary>
    public IMeterFactory? MeterFactory { get; set; }

    internal static TimeSpan CheckTimeout(TimeSpan timeout, string name)
        => timeout == System.Threading.Timeout.InfiniteTimeSpan || (timeout > TimeSpan.Zero && timeout <= LongestTimeout)
            ? timeout
            : throw new ArgumentOutOfRangeException(name, timeout, "Set it to a positive time of at most 24 days, or to Timeout.InfiniteTimeSpan.");
}
