using Bus.Client;
using Bus.Listening;

namespace Bus.DependencyInjection;

/// <summary>Looks for everything that is wrong with a worker before it starts.</summary>
internal sealed class WorkerCheck(BusRegistration registration, WorkerSettings settings, WorkerServices worker, BusClient bus, StartupProblems problems)
{
    public async ValueTask RunAsync()
    {
        List<ListenerDescriptor> listeners = [.. registration.Listeners.SelectMany(listener => listener.Describe(bus))];
        string[] apis =
        [
            .. registration.Served.Select(static served => served.Api.Name).Concat(listeners.Select(static listener => listener.Api))
                .Concat(registration.Used).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
        foreach (string problem in registration.Problems) problems.Add(problem);
        settings.Configuration.CheckNames(apis, listeners);
        CheckServed();
        CheckListeners(listeners);
        if (settings.Roles.HasFlag(BusRoles.Rpcs))
            foreach (ServedApi served in registration.Served) await served.CheckAsync(worker, problems).ConfigureAwait(false);
        if (settings.Roles.HasFlag(BusRoles.Events))
            foreach (ListenerRegistration listener in registration.Listeners) await listener.CheckAsync(worker, problems).ConfigureAwait(false);
        if (settings.Roles.HasFlag(BusRoles.Tasks))
            foreach (WorkerTask task in registration.Tasks) await task.CheckAsync(worker, problems).ConfigureAwait(false);
    }

    private void CheckServed()
    {
        foreach (IGrouping<string, ServedApi> twice in registration.Served.GroupBy(static served => served.Api.Name).Where(static group => group.Count() > 1))
            problems.Add(
                $"API '{twice.Key}' is served {twice.Count()} times, by {string.Join(" and by ", twice.Select(served => served.Describe(worker.Registered)))}. " +
                "An API has one service: leave one.");
    }

    private void CheckListeners(List<ListenerDescriptor> listeners)
    {
        foreach (ListenerDescriptor misfit in listeners.Where(static listener => listener.Problem is not null))
            problems.Add($"Listener '{misfit.Name}' of {misfit.Event}: {misfit.Problem}.");
        foreach (IGrouping<(string Api, string Name), ListenerDescriptor> twice in
            listeners.GroupBy(static listener => (listener.Api, listener.Name)).Where(static group => group.Count() > 1))
            problems.Add(
                $"API '{twice.Key.Api}' has {twice.Count()} listeners '{twice.Key.Name}', of {string.Join(" and of ", twice.Select(static one => one.Event))}. " +
                "A listener's name is unique per API within a service. Choose another name.");
        foreach (ListenerRegistration registered in registration.Listeners)
            foreach (ListenerDescriptor listener in registered.Describe(bus)) CheckOptions(registered, listener);
    }

    private void CheckOptions(ListenerRegistration registered, ListenerDescriptor listener)
    {
        try
        {
            settings.OptionsOf(registered, listener).Validate(listener.Name);
        }
        catch (BusConfigurationException exception)
        {
            string where = settings.Configuration.PathOf(listener) is { } path ? $"{path}: " : "";
            problems.Add($"{where}{exception.Message}", exception);
        }
    }
}
