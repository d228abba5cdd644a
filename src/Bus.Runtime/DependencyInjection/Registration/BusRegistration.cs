using Bus.Descriptors;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Bus.DependencyInjection;

/// <summary>What the builder of one bus was told, until the host starts.</summary>
internal sealed class BusRegistration
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    private BusRegistration(IServiceCollection services, string? name) => (Services, Name) = (services, name);

    public IServiceCollection Services { get; }

    public string? Name { get; }

    /// <summary>Whether a bus was added, not only something for one.</summary>
    public bool IsAdded { get; set; }

    public bool HasHealthChecks { get; set; }

    /// <summary>What is wrong already.</summary>
    public List<string> Problems { get; } = [];

    /// <summary>Whether the host's builder added what belongs to the host, too.</summary>
    public bool IsHosted { get; set; }

    /// <summary>The URLs that the program named, in order, null where it named none.</summary>
    public List<string?> Urls { get; } = [];

    public List<Action<BusOptions>> Options { get; } = [];

    public BusRoles Roles { get; set; } = BusRoles.All;

    public List<ServedApi> Served { get; } = [];

    public List<ListenerRegistration> Listeners { get; } = [];

    public List<WorkerTask> Tasks { get; } = [];

    public List<Func<IBus, CancellationToken, ValueTask>> OnStart { get; } = [];

    public List<Func<IBus, CancellationToken, ValueTask>> OnStop { get; } = [];

    /// <summary>The names of the APIs whose proxies are injected.</summary>
    public IReadOnlyCollection<string> Used => _used;

    /// <summary>The configuration section of this bus.</summary>
    public string Section => Name is null ? "Bus" : $"Buses:{Name}";

    /// <summary>The registration of a bus among the host's services, made when it is not there.</summary>
    public static BusRegistration In(IServiceCollection services, string? name)
    {
        foreach (ServiceDescriptor descriptor in services)
            if (!descriptor.IsKeyedService && descriptor.ImplementationInstance is BusRegistration known && known.Name == name) return known;
        BusRegistration registration = new(services, name);
        services.AddSingleton(registration);
        services.TryAddSingleton(static provider => new BusWorkerHosts(provider, provider.GetServices<BusRegistration>()));
        services.AddSingleton<IHostedService>(registration.HostOf);
        if (name is null)
        {
            services.TryAddSingleton(provider => registration.HostOf(provider).Client);
            services.TryAddSingleton<IBus>(provider => provider.GetRequiredService<BusClient>());
        }
        else
        {
            services.TryAddKeyedSingleton(name, (provider, _) => registration.HostOf(provider).Client);
            services.TryAddKeyedSingleton<IBus>(name, (provider, key) => provider.GetRequiredKeyedService<BusClient>(key));
        }
        return registration;
    }

    /// <summary>The bus in a host.</summary>
    public BusWorkerHost HostOf(IServiceProvider provider) => provider.GetRequiredService<BusWorkerHosts>().Of(this);

    /// <summary>Adds a class of listeners, once: what is said about its options counts, whoever says it first.</summary>
    public void Listen<TListeners>(ListenOptions? options)
        where TListeners : class, IBusListeners<TListeners>
    {
        int index = Listeners.FindIndex(static listener => listener is ListenerClass<TListeners>);
        if (index < 0) Listeners.Add(new ListenerClass<TListeners>(options));
        else if (options is null) return;
        else if (!Listeners[index].HasOptions) Listeners[index] = new ListenerClass<TListeners>(options);
        else if (Listeners[index].Options != options)
            Problems.Add($"{TypeName.Of<TListeners>()} listens twice, with different options. Name it once, or with the same options.");
    }

    public void AddProxy<TApi>()
        where TApi : class, IBusApi<TApi>
    {
        _used.Add(TApi.Descriptor.Name);
        if (Name is null) Services.TryAddSingleton(static provider => provider.GetRequiredService<BusClient>().Api<TApi>());
        else Services.TryAddKeyedSingleton(Name, static (provider, key) => provider.GetRequiredKeyedService<BusClient>(key).Api<TApi>());
    }
}
