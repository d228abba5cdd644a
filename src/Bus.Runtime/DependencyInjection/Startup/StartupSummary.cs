using System.Globalization;
using System.Text;
using Bus.Client;
using Bus.Listening;

namespace Bus.DependencyInjection;

/// <summary>What a worker does, at a glance.</summary>
internal static class StartupSummary
{
    public static string Of(BusRegistration registration, WorkerSettings settings, WorkerServices worker, BusClient bus, IReadOnlyList<WorkerListener> listeners)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"Bus{(registration.Name is null ? "" : $" '{registration.Name}'")}: service '{settings.Settings.Service}' at {settings.Address.Text} as {settings.Settings.Process}");
        Line("roles", TextOf(settings.Roles));
        foreach ((string api, BusAddress address) in bus.Connections.ApiAddresses) Line("elsewhere", $"{api} at {address.Text}");
        if (settings.Roles.HasFlag(BusRoles.Rpcs))
            foreach (ServedApi served in registration.Served)
                Line("serves", $"{served.Api.Name} ({served.Api.Rpcs.Count} calls, {served.Api.Events.Count} events) by {served.Describe(worker)}");
        if (settings.Roles.HasFlag(BusRoles.Events))
            foreach ((ListenerRegistration registered, ListenerDescriptor listener) in listeners)
                Line("listens", $"{listener.Event} as '{listener.Name}' by {registered.Handler}: {Details(settings.OptionsOf(registered, listener))}");
        if (settings.Roles.HasFlag(BusRoles.Tasks))
            foreach (WorkerTask task in registration.Tasks) Line("runs", task.Name);
        if (registration.Used.Count > 0) Line("uses", string.Join(", ", registration.Used.Order(StringComparer.Ordinal)));
        return text.ToString();

        void Line(string what, string which) => text.AppendLine().Append(CultureInfo.InvariantCulture, $"  {what,-9} {which}");
    }

    // Not the enum's own text: reflection would make up a tenth of the time that the bus takes to start.
    private static string TextOf(BusRoles roles)
    {
        if (roles == BusRoles.All) return "all";
        List<string> names = [];
        if (roles.HasFlag(BusRoles.Rpcs)) names.Add("rpcs");
        if (roles.HasFlag(BusRoles.Events)) names.Add("events");
        if (roles.HasFlag(BusRoles.Tasks)) names.Add("tasks");
        return names.Count == 0 ? "none" : string.Join(", ", names);
    }

    private static string Details(ListenOptions options)
    {
        string atATime = options.Concurrency == 1 ? "in order" : $"{options.Concurrency} at a time";
        string attempts = options.Retry.MaxAttempts == 1 ? "one attempt" : $"{options.Retry.MaxAttempts} attempts";
        return $"{atATime}; {attempts}, then " + options.OnError switch
        {
            OnError.Stop => "the worker stops",
            OnError.Log => "the event is dropped",
            _ => "a dead letter",
        } + (options.RulesText is { Length: > 0 } rules ? $"; else {rules}" : "");
    }
}
