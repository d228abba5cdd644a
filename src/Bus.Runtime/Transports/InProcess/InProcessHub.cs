using Bus.Client;
using Bus.Descriptors;
using Bus.Dispatch;
using Bus.Listening;

namespace Bus.Transports.InProcess;

/// <summary>What the clients of one in-process bus share: who serves which API, and the groups that listen to events.</summary>
/// <param name="name">Its name, or empty when it is private.</param>
/// <param name="query">What its URL says beside the name, with the question mark; or empty.</param>
internal sealed class InProcessHub(string name, string query)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<InProcessService>> _services = new(Utf8NameComparer.Instance);
    private readonly Dictionary<string, List<(InProcessTransport Transport, ApiClient Client)>> _watchers = [];
    private readonly Dictionary<string, EventTopic> _topics = [];

    public string Name => name;

    public string Url { get; } = $"{InProcessUrl.Scheme}://{name}{query}";

    public void Add(InProcessService service)
    {
        string api = service.Server.Api.Name;
        lock (_gate)
        {
            if (!_services.TryGetValue(api, out List<InProcessService>? services)) _services[api] = services = [];
            // Workers of one service may share an API; two services may not.
            if (services.Find(other => other.Transport.Service != service.Transport.Service) is { } taken)
                throw new BusConfigurationException(
                    $"API '{api}' is served on {Url} by service '{taken.Transport.Service}' already, so service '{service.Transport.Service}' " +
                    "cannot serve it too. An API has one service: stop one of them, or give both workers the same BusOptions.Service.");
            services.Add(service);
            Announce(api);
        }
    }

    /// <summary>Hides a service from the calls of others. Its own bus still reaches it, for handlers that run may call it.</summary>
    public void Hide(InProcessService service)
    {
        lock (_gate)
        {
            service.IsHidden = true;
            Announce(service.Server.Api.Name);
        }
    }

    public void Remove(InProcessService service)
    {
        string api = service.Server.Api.Name;
        lock (_gate)
        {
            if (!_services.TryGetValue(api, out List<InProcessService>? services) || !services.Remove(service)) return;
            if (services.Count == 0) _services.Remove(api);
            Announce(api);
        }
    }

    /// <summary>The service that a client's call goes to, or null.</summary>
    public InProcessService? Find(string api, InProcessTransport caller)
    {
        lock (_gate) return FindLocked(api, caller);
    }

    /// <summary>The service that a call goes to whose API came as bytes, or null.</summary>
    public InProcessService? Find(ReadOnlySpan<byte> api, InProcessTransport caller)
    {
        lock (_gate)
            return _services.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(api, out List<InProcessService>? services) ? Choose(services, caller) : null;
    }

    /// <summary>Tells a client which service of its API it may call directly, now and from now on.</summary>
    public void Watch(InProcessTransport transport, ApiClient client)
    {
        string api = client.Api.Name;
        lock (_gate)
        {
            if (!_watchers.TryGetValue(api, out List<(InProcessTransport, ApiClient)>? watchers)) _watchers[api] = watchers = [];
            watchers.Add((transport, client));
            client.SetService(FindLocked(api, transport)?.Server as ServiceHost);
        }
    }

    public void Unwatch(InProcessTransport transport)
    {
        lock (_gate)
        {
            foreach (List<(InProcessTransport Transport, ApiClient)> watchers in _watchers.Values)
                watchers.RemoveAll(watcher => watcher.Transport == transport);
        }
    }

    public string[] ServedApis(InProcessTransport caller)
    {
        lock (_gate) return [.. _services.Keys.Where(api => FindLocked(api, caller) is not null).Order(StringComparer.Ordinal)];
    }

    public EventTopic<T> Topic<T>(EventDescriptor<T> @event)
    {
        lock (_gate)
        {
            if (!_topics.TryGetValue(@event.FullName, out EventTopic? topic)) _topics[@event.FullName] = topic = new EventTopic<T>(@event);
            return topic as EventTopic<T> ?? throw OtherPayload(@event, topic);
        }
    }

    public EventTopic? FindTopic(string @event)
    {
        lock (_gate) return _topics.GetValueOrDefault(@event);
    }

    /// <summary>The groups that have dead letters.</summary>
    public IReadOnlyList<(string Event, string Group, int Count)> Buried()
    {
        EventTopic[] topics;
        lock (_gate) topics = [.. _topics.Values];
        return [.. topics.SelectMany(static topic => topic.Buried.Select(group => (topic.Event.FullName, group.Group, group.Count)))];
    }

    /// <summary>The groups in which events wait.</summary>
    public IReadOnlyList<(string Event, string Group, long Count)> Waiting()
    {
        EventTopic[] topics;
        lock (_gate) topics = [.. _topics.Values];
        return [.. topics.SelectMany(static topic => topic.Waiting.Select(group => (topic.Event.FullName, group.Group, group.Count)))];
    }

    /// <summary>Reserves a group's name for one event of an API.</summary>
    public void CheckGroup(EventListener listener, EventDescriptor @event)
    {
        lock (_gate)
        {
            foreach (EventTopic topic in _topics.Values)
                if (topic.Event.FullName != @event.FullName && topic.Event.Api.Name == @event.Api.Name && topic.HasGroup(listener.Group))
                    throw new BusConfigurationException(
                        $"Listener '{listener.Name}' of {@event.FullName} shares the group '{listener.Group}' with a listener of {topic.Event.FullName} on {Url}. " +
                        "A listener's name is unique per API within a service. Choose another name.");
        }
    }

    /// <summary>A client leaves: its fires that wait for room fail.</summary>
    public void ReleaseWaiters(InProcessTransport transport)
    {
        EventTopic[] topics;
        lock (_gate) topics = [.. _topics.Values];
        foreach (EventTopic topic in topics) topic.ReleaseWaiters(transport);
    }

    /// <summary>Waits until no event waits for anybody who could handle it, and no handler runs.</summary>
    public async Task WhenQuietAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            EventTopic[] topics;
            lock (_gate) topics = [.. _topics.Values];
            // What one group handles may fire what another one listens to: it is quiet when none was busy and nothing came meanwhile.
            long before = topics.Sum(static topic => topic.Added);
            Task? busy = topics.Select(static topic => topic.WhenQuiet()).FirstOrDefault(static quiet => quiet is not null);
            if (busy is null)
            {
                if (topics.Sum(static topic => topic.Added) == before) return;
                continue;
            }
            await busy.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static BusConfigurationException OtherPayload(EventDescriptor @event, EventTopic topic) => new(
        $"Event {@event.FullName} is declared twice in this process, with payload {@event.Payload.Type} by {@event.Api.Contract} and with payload " +
        $"{topic.Event.Payload.Type} by {topic.Event.Api.Contract}. In process both sides must share one contract: reference the same project.");

    private InProcessService? FindLocked(string api, InProcessTransport caller)
        => _services.TryGetValue(api, out List<InProcessService>? services) ? Choose(services, caller) : null;

    private static InProcessService? Choose(List<InProcessService> services, InProcessTransport caller)
    {
        foreach (InProcessService service in services)
            if (!service.IsHidden || service.Transport == caller) return service;
        return null;
    }

    private void Announce(string api)
    {
        if (!_watchers.TryGetValue(api, out List<(InProcessTransport Transport, ApiClient Client)>? watchers)) return;
        foreach ((InProcessTransport transport, ApiClient client) in watchers)
            client.SetService(FindLocked(api, transport)?.Server as ServiceHost);
    }
}
