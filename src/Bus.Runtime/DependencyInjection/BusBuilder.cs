using System.Diagnostics.CodeAnalysis;
using Bus.DependencyInjection;
using Bus.Descriptors;
using Microsoft.Extensions.DependencyInjection;

namespace Bus;

/// <summary>Says what a bus in a host does. Each method returns the builder.</summary>
public sealed class BusBuilder
{
    private readonly BusRegistration _registration;

    internal BusBuilder(BusRegistration registration) => _registration = registration;

    /// <summary>The host's services.</summary>
    public IServiceCollection Services => _registration.Services;

    /// <summary>The name of one of several buses, which keys its services, or null.</summary>
    public string? Name => _registration.Name;

    /// <summary>Says where the bus is and who this is, unless an operator does (<c>Bus:Url</c>, <c>BUS_URL</c>, <c>Bus:Service</c>, <c>BUS_SERVICE</c>).</summary>
    /// <param name="url">The URL. Without one anywhere the bus is a private one in process.</param>
    /// <param name="service">The service's name, shared by its workers. Default: the application's name.</param>
    /// <param name="process">This worker's name. Default: <c>{hostname}-{pid}</c>.</param>
    public BusBuilder Connect(string? url = null, string? service = null, string? process = null)
    {
        _registration.Urls.Add(url);
        return Configure(options =>
        {
            options.Service = service ?? options.Service;
            options.Process = process ?? options.Process;
        });
    }

    /// <summary>Sets options, unless an operator does.</summary>
    /// <param name="configure">Sets them.</param>
    public BusBuilder Configure(Action<BusOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        _registration.Options.Add(configure);
        return this;
    }

    /// <summary>Says what this worker does, unless an operator does (<c>Bus:Roles</c>, <c>BUS_ROLES</c>). Default: all of it.</summary>
    /// <param name="roles">The roles.</param>
    public BusBuilder Roles(BusRoles roles)
    {
        _registration.Roles = roles;
        return this;
    }

    /// <summary>
    /// Serves an API with a class that the host makes: one instance in a scope of its own for each call, disposed with the call, also when it
    /// throws. A class that the host has as a singleton is made once and called directly.
    /// </summary>
    /// <typeparam name="TApi">The contract.</typeparam>
    /// <typeparam name="TService">The class. It is added to the host's services unless it is there.</typeparam>
    /// <param name="lifetime">How long an instance lives, unless the host's services say so already.</param>
    public BusBuilder Serve<TApi, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TService>(
        ServiceLifetime lifetime = ServiceLifetime.Scoped)
        where TApi : class, IBusApi<TApi>
        where TService : class, TApi
    {
        ClassActivation.Add<TService>(Services, lifetime);
        _registration.Served.Add(new ServedClass<TApi, TService>());
        return this;
    }

    /// <summary>Serves an API with one instance.</summary>
    /// <typeparam name="TApi">The contract.</typeparam>
    /// <param name="service">The service; its methods may run at the same time.</param>
    public BusBuilder Serve<TApi>(TApi service)
        where TApi : class, IBusApi<TApi>
    {
        ArgumentNullException.ThrowIfNull(service);
        _registration.Served.Add(new ServedInstance<TApi>(service));
        return this;
    }

    /// <summary>
    /// Starts every method of a class that carries <see cref="BusListenerAttribute{TApi}"/>. The host makes one instance in a scope of its own for each
    /// attempt at an event. A class that the host has as a singleton is made once.
    /// </summary>
    /// <typeparam name="TListeners">The class; it must be <c>partial</c>. It is added to the host's services unless it is there.</typeparam>
    /// <param name="options">How each of its listeners lives, before its attribute and the configuration; null for the defaults.</param>
    /// <param name="lifetime">How long an instance lives, unless the host's services say so already.</param>
    public BusBuilder Listen<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TListeners>(
        ListenOptions? options = null, ServiceLifetime lifetime = ServiceLifetime.Scoped)
        where TListeners : class, IBusListeners<TListeners>
    {
        ClassActivation.Add<TListeners>(Services, lifetime);
        _registration.Listen<TListeners>(options);
        return this;
    }

    /// <summary>Listens to an event with a handler.</summary>
    /// <typeparam name="TApi">The contract.</typeparam>
    /// <typeparam name="T">The payload.</typeparam>
    /// <param name="event">The event: <c>api =&gt; api.UserRegistered</c>.</param>
    /// <param name="name">The listener's name, unique per API within the service.</param>
    /// <param name="handler">Handles one event.</param>
    /// <param name="options">How the listener lives; null for the defaults.</param>
    public BusBuilder Listen<TApi, T>(
        Func<TApi, BusEvent<T>> @event, string name, Func<T, EventContext, CancellationToken, ValueTask> handler, ListenOptions? options = null)
        where TApi : class, IBusApi<TApi>
    {
        ArgumentNullException.ThrowIfNull(@event);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(handler);
        _registration.Listeners.Add(new ListenerHandler<TApi, T>(@event, name, handler, options ?? ListenOptions.Default));
        return this;
    }

    /// <summary>Injects the contract's proxy: <c>constructor(ICustomersApi customers)</c>.</summary>
    /// <typeparam name="TApi">The contract.</typeparam>
    /// <param name="configure">Sets what differs for this API, unless an operator does (<c>Bus:Apis:{name}</c>); or null.</param>
    public BusBuilder Use<TApi>(Action<ApiOptions>? configure = null)
        where TApi : class, IBusApi<TApi>
    {
        _registration.AddProxy<TApi>();
        return configure is null ? this : Configure(options =>
        {
            string api = TApi.Descriptor.Name;
            if (!options.Apis.TryGetValue(api, out ApiOptions? apiOptions)) options.Apis[api] = apiOptions = new ApiOptions();
            configure(apiOptions);
        });
    }

    /// <summary>Runs when the bus is connected, before it serves, listens or runs anything. If it fails, the host does not start.</summary>
    /// <param name="run">What to run.</param>
    public BusBuilder OnStart(Func<IBus, CancellationToken, ValueTask> run)
    {
        ArgumentNullException.ThrowIfNull(run);
        _registration.OnStart.Add(run);
        return this;
    }

    /// <summary>Runs when the bus has stopped serving and listening, while it can still call and fire. In reverse order; a failure is logged.</summary>
    /// <param name="run">What to run. Its token fires when the host is out of time to stop.</param>
    public BusBuilder OnStop(Func<IBus, CancellationToken, ValueTask> run)
    {
        ArgumentNullException.ThrowIfNull(run);
        _registration.OnStop.Add(run);
        return this;
    }

    /// <summary>Runs something again and again, never twice at the same time: when a run takes longer, what was due meanwhile is left out.</summary>
    /// <param name="interval">The time from the start of one run to the start of the next.</param>
    /// <param name="run">What to run. Its token fires when the worker stops.</param>
    /// <param name="options">How it lives; null for the defaults.</param>
    public BusBuilder Every(TimeSpan interval, Func<IBus, CancellationToken, ValueTask> run, TaskOptions? options = null)
        => AddTask(ScheduledTask.Every(interval, new BusTask(Require(run)), options));

    /// <summary>The same with a service of the host, from a scope of its own for each run.</summary>
    /// <typeparam name="TService">The service.</typeparam>
    /// <param name="interval">The time from the start of one run to the start of the next.</param>
    /// <param name="run">What to run. Its token fires when the worker stops.</param>
    /// <param name="options">How it lives; null for the defaults.</param>
    public BusBuilder Every<TService>(TimeSpan interval, Func<TService, CancellationToken, ValueTask> run, TaskOptions? options = null)
        where TService : notnull
        => AddTask(ScheduledTask.Every(interval, new ServiceTask<TService>(Require(run)), options));

    /// <summary>Runs something by the calendar, never twice at the same time: when a run takes longer, what was due meanwhile is left out.</summary>
    /// <param name="cron">Minute, hour, day of month, month, day of week: <c>0 3 * * MON-FRI</c>; or <c>@hourly</c>, <c>@daily</c> and the like.</param>
    /// <param name="run">What to run. Its token fires when the worker stops.</param>
    /// <param name="options">How it lives; null for the defaults.</param>
    public BusBuilder Schedule(string cron, Func<IBus, CancellationToken, ValueTask> run, TaskOptions? options = null)
        => AddTask(ScheduledTask.Calendar(Require(cron), new BusTask(Require(run)), options));

    /// <summary>The same with a service of the host, from a scope of its own for each run.</summary>
    /// <typeparam name="TService">The service.</typeparam>
    /// <param name="cron">Minute, hour, day of month, month, day of week: <c>0 3 * * MON-FRI</c>; or <c>@hourly</c>, <c>@daily</c> and the like.</param>
    /// <param name="run">What to run. Its token fires when the worker stops.</param>
    /// <param name="options">How it lives; null for the defaults.</param>
    public BusBuilder Schedule<TService>(string cron, Func<TService, CancellationToken, ValueTask> run, TaskOptions? options = null)
        where TService : notnull
        => AddTask(ScheduledTask.Calendar(Require(cron), new ServiceTask<TService>(Require(run)), options));

    /// <summary>Runs something beside everything else, from when the worker has started until it stops. If it fails, the worker stops.</summary>
    /// <param name="name">Its name, for logs and messages.</param>
    /// <param name="run">What to run. Its token fires when the worker stops.</param>
    public BusBuilder Run(string name, Func<IBus, CancellationToken, ValueTask> run)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return AddTask(new BackgroundTask(name, new BusTask(Require(run))));
    }

    /// <summary>The same with a service of the host, from a scope of its own.</summary>
    /// <typeparam name="TService">The service.</typeparam>
    /// <param name="name">Its name, for logs and messages.</param>
    /// <param name="run">What to run. Its token fires when the worker stops.</param>
    public BusBuilder Run<TService>(string name, Func<TService, CancellationToken, ValueTask> run)
        where TService : notnull
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return AddTask(new BackgroundTask(name, new ServiceTask<TService>(Require(run))));
    }

    private BusBuilder AddTask(WorkerTask task)
    {
        _registration.Tasks.Add(task);
        return this;
    }

    private static T Require<T>(T value, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(value))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return value;
    }
}
