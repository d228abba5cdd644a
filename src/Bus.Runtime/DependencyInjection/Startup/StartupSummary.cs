using System.Globalization;
using System.Text;
using Bus.Listening;

namespace Bus.DependencyInjection;

/// <summary>What a worker does, at a glance.</summary>
internal static class StartupSummary
{
    public static string Of(BusRegistration registration, WorkerSettings settings, BusClient bus)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"Bus{(registration.Name is null ? "" : $" '{registration.Name}'")}: service '{settings.Settings.Service}' at {settings.Address.Text} as {settings.Settings.Process}");
        Line("roles", settings.Roles.ToString().ToLowerInvariant());
        foreach ((string api, string url) in bus.Connections.ApiAddresses) Line("elsewhere", $"{api} at {url}");
        if (settings.Roles.HasFlag(BusRoles.Rpcs))
            foreach (ServedApi served in registration.Served)
                Line("serves", $"{served.Api.Name} ({served.Api.Rpcs.Length} calls, {served.Api.Events.Length} events) by {served.Describe(registration.Services)}");
        if (settings.Roles.HasFlag(BusRoles.Events))
            foreach (ListenerRegistration registered in registration.Listeners)
                foreach (ListenerDescriptor listener in registered.Describe(bus))
                    Line("listens", $"{listener.Event} as '{listener.Name}' by {registered.Handler}: {Details(settings.OptionsOf(registered, listener))}");
        if (settings.Roles.HasFlag(BusRoles.Tasks))
            foreach (WorkerTask task in registration.Tasks) Line("runs", task.Name);
        if (registration.Used.Count > 0) Line("uses", string.Join(", ", registration.Used.Order(StringComparer.Ordinal)));
        return text.ToString();

        void Line(string what, string which) => text.AppendLine().Append(CultureInfo.InvariantCulture, $"  {what,-9} {which}");
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
        };
    }
}
