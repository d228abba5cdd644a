using Bus.Diagnostics;
using Bus.Dispatch;
using Bus.Transports;
using Microsoft.Extensions.Logging;

namespace Bus.Client;

/// <summary>A bus's options after defaults and checks; they do not change any more.</summary>
internal sealed class BusSettings
{
    public const string UrlVariable = "BUS_URL", ServiceVariable = "BUS_SERVICE";

    private const string DefaultProcess = "{hostname}-{pid}";

    private readonly TimeSpan _timeout;
    private readonly Dictionary<string, ApiOptions> _apis = new(StringComparer.OrdinalIgnoreCase);

    public BusSettings(BusOptions options)
    {
        Service = NamePlaceholders.Fill(
            options.Service ?? Environment.GetEnvironmentVariable(ServiceVariable) ?? AppDomain.CurrentDomain.FriendlyName, $"BusOptions.{nameof(BusOptions.Service)}", isShared: true);
        Process = NamePlaceholders.Fill(options.Process ?? DefaultProcess, $"BusOptions.{nameof(BusOptions.Process)}", isShared: false);
        _timeout = options.Timeout;
        foreach ((string api, ApiOptions apiOptions) in options.Apis)
            if (!_apis.TryAdd(api, apiOptions.Copy()))
                throw new BusConfigurationException($"BusOptions.Apis has options for API '{api}' twice, in different cases. Leave one.");
        ShutdownTimeout = options.ShutdownTimeout;
        DetailedErrors = options.DetailedErrors ?? IsDevelopment();
        LoggerFactory = new GuardedLoggerFactory(options.LoggerFactory);
        Logger = LoggerFactory.CreateLogger("Bus");
        TimeProvider = options.TimeProvider;
        Instrumentation = new BusInstrumentation(options.MeterFactory, options.TimeProvider, Logger);
        if (options.Interceptors.Count == 0) return;
        CallInterceptors = [.. options.Interceptors.OfType<ICallInterceptor>()];
        ServeInterceptors = [.. options.Interceptors.OfType<IServeInterceptor>()];
        FireInterceptors = [.. options.Interceptors.OfType<IFireInterceptor>()];
        HandleInterceptors = [.. options.Interceptors.OfType<IHandleInterceptor>()];
        foreach (object interceptor in options.Interceptors)
            if (interceptor is not (ICallInterceptor or IServeInterceptor or IFireInterceptor or IHandleInterceptor))
                throw new BusConfigurationException(
                    $"BusOptions.Interceptors holds '{interceptor}', which intercepts nothing. Implement ICallInterceptor, IServeInterceptor, " +
                    "IFireInterceptor or IHandleInterceptor, or take it out.");
    }

    public string Service { get; }

    public string Process { get; }

    /// <summary>What differs for single APIs.</summary>
    public IReadOnlyDictionary<string, ApiOptions> Apis => _apis;

    public TimeSpan ShutdownTimeout { get; }

    public bool DetailedErrors { get; }

    public ILoggerFactory LoggerFactory { get; }

    public ILogger Logger { get; }

    public TimeProvider TimeProvider { get; }

    public BusInstrumentation Instrumentation { get; }

    public ICallInterceptor[] CallInterceptors { get; } = [];

    public IServeInterceptor[] ServeInterceptors { get; } = [];

    public IFireInterceptor[] FireInterceptors { get; } = [];

    public IHandleInterceptor[] HandleInterceptors { get; } = [];

    public TimeSpan TimeoutOf(string api) => _apis.TryGetValue(api, out ApiOptions? options) && options.Timeout is { } timeout ? timeout : _timeout;

    private static bool IsDevelopment()
        => string.Equals(
            Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT"),
            "Development", StringComparison.OrdinalIgnoreCase);
}
