using Bus.Client;
using Bus.Listening;

namespace Bus.DependencyInjection;

/// <summary>Looks for everything that is wrong with a worker before it starts.</summary>
/// <remarks>Every start comes past here: loops, where queries would have to be compiled first; what puts a problem into words may be slow.</remarks>
internal sealed class WorkerCheck(BusRegistration registration, WorkerSettings settings, WorkerServices worker, StartupProblems problems)
{
    public async ValueTask RunAsync(IReadOnlyList<WorkerListener> listeners)
    {
        foreach (string problem in registration.Problems) problems.Add(problem);
        if (settings.Configuration.NamesApis) settings.Configuration.CheckNames(Apis(listeners), [.. listeners.Select(static listener => listener.Descriptor)]);
        if (settings.Settings.Apis.Count > 0) CheckApis(Apis(listeners));
        CheckServed();
        CheckListeners(listeners);
        foreach (WorkerTask task in registration.Tasks) task.CheckSchedule(problems);
        if (settings.Roles.HasFlag(BusRoles.Rpcs))
            foreach (ServedApi served in registration.Served) await served.CheckAsync(worker, problems).ConfigureAwait(false);
        if (settings.Roles.HasFlag(BusRoles.Events))
            foreach (ListenerRegistration listener in registration.Listeners) await listener.CheckAsync(worker, problems).ConfigureAwait(false);
        if (settings.Roles.HasFlag(BusRoles.Tasks))
            foreach (WorkerTask task in registration.Tasks) await task.CheckAsync(worker, problems).ConfigureAwait(false);
        foreach (ServedApi served in registration.Served)
            if (problems.Mention($"type '{served.Api.Contract}'"))
                problems.Add($"{served.Api.Contract} is a contract that this bus serves; to have its proxy injected, say so: Use<{served.Api.Contract}>().");
    }

    private string[] Apis(IReadOnlyList<WorkerListener> listeners) =>
    [
        .. registration.Served.Select(static served => served.Api.Name).Concat(listeners.Select(static listener => listener.Descriptor.Api))
            .Concat(registration.Used).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    private void CheckApis(string[] apis)
    {
        foreach (string api in settings.Settings.Apis.Keys.Where(api => !settings.Configuration.Names(api) && !apis.Contains(api, StringComparer.OrdinalIgnoreCase)))
            problems.Add(
                $"BusOptions.Apis[\"{api}\"] is for an API that this worker neither serves, listens to nor uses.{BusConfiguration.Hint(api, apis)} " +
                "Correct the name, name the API with Use<…>() if only code calls it, or take the options out.");
    }

    private void CheckServed()
    {
        HashSet<string> once = new(StringComparer.Ordinal), twice = new(StringComparer.Ordinal);
        foreach (ServedApi served in registration.Served)
        {
            string api = served.Api.Name;
            if (once.Add(api) || !twice.Add(api)) continue;
            string[] services = [.. registration.Served.Where(other => other.Api.Name == api).Select(other => other.Describe(worker))];
            problems.Add($"API '{api}' is served {services.Length} times, by {string.Join(" and by ", services)}. An API has one service: leave one.");
        }
    }

    private void CheckListeners(IReadOnlyList<WorkerListener> listeners)
    {
        HashSet<string> once = new(StringComparer.Ordinal), twice = new(StringComparer.Ordinal);
        foreach (WorkerListener listener in listeners)
        {
            ListenerDescriptor descriptor = listener.Descriptor;
            if (descriptor.Problem is { } misfit) problems.Add($"Listener '{descriptor.Name}' of {descriptor.Event}: {misfit}.");
            CheckOptions(listener.Registration, descriptor);
            string key = $"{descriptor.Api}\0{descriptor.Name}";
            if (once.Add(key) || !twice.Add(key)) continue;
            string[] events = [.. listeners.Select(static other => other.Descriptor).Where(other => other.Api == descriptor.Api && other.Name == descriptor.Name).Select(static other => other.Event)];
            problems.Add(
                $"API '{descriptor.Api}' has {events.Length} listeners '{descriptor.Name}', of {string.Join(" and of ", events)}. " +
                "A listener's name is unique per API within a service. Choose another name.");
        }
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
