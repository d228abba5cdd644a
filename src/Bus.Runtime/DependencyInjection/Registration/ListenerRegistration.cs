using Bus.Client;
using Bus.Descriptors;
using Bus.Listening;
using Microsoft.Extensions.DependencyInjection;

namespace Bus.DependencyInjection;

/// <summary>What a worker listens with: a class of listeners or a handler.</summary>
/// <param name="options">How its listeners live, before attribute and configuration; null for the defaults.</param>
internal abstract class ListenerRegistration(ListenOptions? options)
{
    /// <summary>How its listeners live, before attribute and configuration.</summary>
    public ListenOptions Options => options ?? ListenOptions.Default;

    /// <summary>Whether somebody said how they live.</summary>
    public bool HasOptions => options is not null;

    /// <summary>Who handles the events, for messages.</summary>
    public abstract string Handler { get; }

    /// <summary>What it listens to, known before it starts.</summary>
    /// <param name="bus">The bus, which need not be connected.</param>
    public abstract IReadOnlyList<ListenerDescriptor> Describe(BusClient bus);

    /// <summary>Finds out whether the host can make the class.</summary>
    public abstract ValueTask CheckAsync(WorkerServices worker, StartupProblems problems);

    /// <summary>Starts listening.</summary>
    /// <param name="bus">The bus.</param>
    /// <param name="worker">The host's services.</param>
    /// <param name="configure">What an operator changes in a listener's options.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    public abstract ValueTask StartAsync(
        BusClient bus, WorkerServices worker, Func<ListenerDescriptor, ListenOptions, ListenOptions> configure, CancellationToken cancellationToken);
}

/// <summary>A class of listeners that the host makes.</summary>
internal sealed class ListenerClass<TListeners>(ListenOptions? options) : ListenerRegistration(options)
    where TListeners : class, IBusListeners<TListeners>
{
    public override string Handler => TypeName.Of<TListeners>();

    public override IReadOnlyList<ListenerDescriptor> Describe(BusClient bus) => TListeners.Listeners;

    public override ValueTask CheckAsync(WorkerServices worker, StartupProblems problems)
        => worker.CheckAsync<TListeners>($"{Handler} listens", problems);

    public override async ValueTask StartAsync(
        BusClient bus, WorkerServices worker, Func<ListenerDescriptor, ListenOptions, ListenOptions> configure, CancellationToken cancellationToken)
    {
        ListenerInstances<TListeners> instances = worker.IsSingleton<TListeners>()
            ? new OneInstance<TListeners>(worker.Provider.GetRequiredService<TListeners>())
            : new ScopedListeners<TListeners>(worker.Scopes);
        await BusListenersExtensions.StartAsync(new ListenerStarter<TListeners>(bus, instances, Options, configure), cancellationToken).ConfigureAwait(false);
    }
}

/// <summary>A handler that was written where the worker is put together.</summary>
internal sealed class ListenerHandler<TApi, T>(
    Func<TApi, BusEvent<T>> @event, string name, Func<T, EventContext, CancellationToken, ValueTask> handler, ListenOptions options)
    : ListenerRegistration(options)
    where TApi : class, IBusApi<TApi>
{
    public override string Handler => "a handler";

    public override IReadOnlyList<ListenerDescriptor> Describe(BusClient bus) => [DescriptorOn(bus)];

    public override ValueTask CheckAsync(WorkerServices worker, StartupProblems problems) => default;

    public override async ValueTask StartAsync(
        BusClient bus, WorkerServices worker, Func<ListenerDescriptor, ListenOptions, ListenOptions> configure, CancellationToken cancellationToken)
        => await @event(bus.Api<TApi>())
            .ListenAsync(name, handler, configure(DescriptorOn(bus), Options), cancellationToken).ConfigureAwait(false);

    private ListenerDescriptor DescriptorOn(BusClient bus)
    {
        string listened = @event(bus.Api<TApi>()) is EventEndpoint<T> endpoint ? endpoint.Event.FullName : TApi.Descriptor.Name;
        return new ListenerDescriptor(TApi.Descriptor.Name, listened, name);
    }
}
