using Bus.Descriptors;
using Bus.Listening;

namespace Bus.TestTransport;

/// <summary>What the clients of one loopback bus share. It lives while a client is connected.</summary>
internal sealed class LoopbackHub(string name)
{
    private static readonly Lock HubsGate = new();
    private static readonly Dictionary<string, LoopbackHub> Hubs = [];

    private readonly Lock _gate = new();
    private readonly List<LoopbackService> _services = [];
    private readonly Dictionary<string, LoopbackTopic> _topics = [];
    private int _clients;

    public string Url => $"loopback://{name}";

    public static LoopbackHub Join(string name)
    {
        lock (HubsGate)
        {
            if (!Hubs.TryGetValue(name, out LoopbackHub? hub)) Hubs[name] = hub = new LoopbackHub(name);
            hub._clients++;
            return hub;
        }
    }

    public void Leave()
    {
        lock (HubsGate)
        {
            if (--_clients == 0) Hubs.Remove(name);
        }
    }

    public void Add(LoopbackService service)
    {
        lock (_gate)
        {
            if (_services.Find(other => other.Api == service.Api && other.Service != service.Service) is { } taken)
                throw new BusConfigurationException(
                    $"API '{service.Api}' is served on {Url} by service '{taken.Service}' already, so service '{service.Service}' cannot serve it too.");
            _services.Add(service);
        }
    }

    public void Remove(LoopbackService service)
    {
        lock (_gate) _services.Remove(service);
    }

    /// <summary>Finds who serves an API and enters there, so that the service cannot end between the two.</summary>
    public LoopbackService? Enter(string api)
    {
        lock (_gate) return _services.Find(service => service.Api == api && service.TryEnter());
    }

    public string[] ServedApis()
    {
        lock (_gate) return [.. _services.Select(service => service.Api).Distinct().Order(StringComparer.Ordinal)];
    }

    public LoopbackTopic<T> Topic<T>(EventDescriptor<T> @event)
    {
        lock (_gate)
        {
            if (!_topics.TryGetValue(@event.FullName, out LoopbackTopic? topic)) _topics[@event.FullName] = topic = new LoopbackTopic<T>(@event);
            return topic as LoopbackTopic<T>
                ?? throw new BusConfigurationException($"Event {@event.FullName} is declared twice in this process, with different payloads.");
        }
    }

    public LoopbackTopic? FindTopic(string @event)
    {
        lock (_gate) return _topics.GetValueOrDefault(@event);
    }

    /// <summary>Every group of every event.</summary>
    public IReadOnlyList<(string Event, string Group)> Groups()
    {
        lock (_gate) return [.. _topics.Values.SelectMany(static topic => topic.GroupNames.Select(group => (topic.Event.FullName, group)))];
    }

    public void CheckGroup(EventListener listener, EventDescriptor @event)
    {
        lock (_gate)
        {
            foreach (LoopbackTopic topic in _topics.Values)
                if (topic.Event.Api.Name == @event.Api.Name && topic.Event.FullName != @event.FullName && topic.HasGroup(listener.Group))
                    throw new BusConfigurationException(
                        $"Listener '{listener.Name}' of {@event.FullName} shares the group '{listener.Group}' with a listener of {topic.Event.FullName} on {Url}.");
        }
    }

    /// <summary>A client leaves: its consumers' unfinished events go back, its fires that wait for room fail.</summary>
    public void Abandon(LoopbackTransport transport)
    {
        LoopbackTopic[] topics;
        lock (_gate) topics = [.. _topics.Values];
        foreach (LoopbackTopic topic in topics) topic.Abandon(transport);
    }
}
