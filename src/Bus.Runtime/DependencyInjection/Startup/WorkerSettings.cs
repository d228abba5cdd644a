using System.Diagnostics.Metrics;
using Bus.Client;
using Bus.Listening;
using Bus.Transports.InProcess;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bus.DependencyInjection;

/// <summary>What a worker is told by program and operator, put together before anything connects.</summary>
internal sealed class WorkerSettings
{
    private WorkerSettings(BusSettings settings, BusAddress address, BusRoles roles, BusConfiguration configuration)
        => (Settings, Address, Roles, Configuration) = (settings, address, roles, configuration);

    public BusSettings Settings { get; }

    public BusAddress Address { get; }

    public BusRoles Roles { get; }

    public BusConfiguration Configuration { get; }

    /// <summary>How a listener lives: registration, then attribute, then what an operator set.</summary>
    public ListenOptions OptionsOf(ListenerRegistration registration, ListenerDescriptor listener)
        => Configuration.Over(listener, listener.Over(registration.Options));

    /// <summary>Puts the settings together. What is wrong goes to the problems; in its place stands the default, for nothing is started with it.</summary>
    public static WorkerSettings From(BusRegistration registration, IServiceProvider provider, StartupProblems problems)
    {
        OperatorSettings operatorSettings = new(provider.GetService<IConfiguration>(), registration.Section, hasShortNames: registration.Name is null);
        BusConfiguration configuration = new(operatorSettings, problems);
        BusOptions options = OptionsOf(registration, provider, problems);
        configuration.Apply(options);
        BusSettings settings = problems.Try(() => new BusSettings(options)) ?? new BusSettings(new BusOptions { LoggerFactory = options.LoggerFactory });
        BusAddress address = problems.Try(() => AddressOf(registration, configuration, problems))
            ?? BusAddress.Private;
        return new WorkerSettings(settings, address, configuration.Roles ?? registration.Roles, configuration);
    }

    private static BusOptions OptionsOf(BusRegistration registration, IServiceProvider provider, StartupProblems problems)
    {
        BusOptions options = new()
        {
            LoggerFactory = provider.GetService<ILoggerFactory>() ?? new BusOptions().LoggerFactory,
            TimeProvider = provider.GetService<TimeProvider>() ?? TimeProvider.System,
            MeterFactory = provider.GetService<IMeterFactory>(),
            Service = provider.GetService<IHostEnvironment>()?.ApplicationName is { Length: > 0 } name ? name : null,
        };
        foreach (Action<BusOptions> configure in registration.Options)
            problems.Try(() =>
            {
                configure(options);
                return options;
            });
        problems.Try(() => Configured(options, registration.Name ?? Options.DefaultName, provider));
        foreach ((string api, ApiOptions apiOptions) in options.Apis)
            if (apiOptions.Url is { } url && problems.Try(() => BusAddress.Of(url, $"BusOptions.Apis[\"{api}\"].Url")) is null) apiOptions.Url = null;
        return options;
    }

    /// <summary>What other modules set by <c>services.Configure&lt;BusOptions&gt;</c>, as everywhere in .NET.</summary>
    private static BusOptions Configured(BusOptions options, string name, IServiceProvider provider)
    {
        foreach (IConfigureOptions<BusOptions> configure in provider.GetServices<IConfigureOptions<BusOptions>>())
            if (configure is IConfigureNamedOptions<BusOptions> named) named.Configure(name, options);
            else if (name == Options.DefaultName) configure.Configure(options);
        foreach (IPostConfigureOptions<BusOptions> configure in provider.GetServices<IPostConfigureOptions<BusOptions>>()) configure.PostConfigure(name, options);
        return options;
    }

    private static BusAddress AddressOf(BusRegistration registration, BusConfiguration configuration, StartupProblems problems)
    {
        string[] urls = [.. registration.Urls.OfType<string>().Distinct(StringComparer.Ordinal)];
        if (urls.Length > 1)
            problems.Add($"The program connects one bus to {string.Join(" and to ", urls.Select(UrlText.WithoutSecrets))}. Name one URL, or add a second bus: AddBus(\"name\", …).");
        if (configuration.Url is { } set) return BusAddress.Of(set.Value, set.Source);
        return urls is [{ } url, ..] ? BusAddress.Of(url, "The URL that Connect was given") : BusAddress.Private;
    }
}
