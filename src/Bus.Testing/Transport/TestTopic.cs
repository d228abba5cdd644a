using Bus.Descriptors;
using Bus.Dispatch;
using Bus.Listening;

namespace Bus.Testing;

/// <summary>One event on a test bus.</summary>
internal abstract class TestTopic(EventDescriptor @event)
{
    public EventDescriptor Event => @event;

    public abstract bool HasGroup(string name);

    public abstract ITestLetters? FindLetters(string group);

    public abstract IReadOnlyList<string> GroupNames { get; }

    public abstract void Abandon(TestTransport transport);
}

/// <summary>One event on a test bus, with the groups that listen to it. The hub's lock guards it.</summary>
internal sealed class TestTopic<T>(TestHub hub, EventDescriptor<T> @event) : TestTopic(@event)
{
    private readonly List<TestGroup<T>> _groups = [];

    /// <summary>Puts an event into line in every group at once, so that all groups see the same order.</summary>
    public Task FireAsync(T payload, FireContext context, TestTransport transport)
    {
        lock (hub.Gate)
            return Task.WhenAll([.. _groups.Select(group => group.AddAsync(
                new QueuedEvent<T>(Event.FullName, group.Name, payload, context.Id, context.FiredAt, context.Headers), transport, context.CancellationToken))]);
    }

    /// <summary>Puts an event into line for one listener, or for all, past the bounds of their queues.</summary>
    /// <exception cref="BusConfigurationException">Nobody listens under that name.</exception>
    public IReadOnlyList<Task<Delivery>> Deliver(T payload, BusEventId id, int attempt, DeliverOptions options)
    {
        lock (hub.Gate)
        {
            TestGroup<T>[] groups = [.. _groups.Where(group => options.Listener is null || group.ListenerName == options.Listener)];
            if (groups.Length == 0) throw NobodyListens(options.Listener);
            return [.. groups.Select(group =>
            {
                QueuedEvent<T> item = new(Event.FullName, group.Name, payload, id, options.FiredAt ?? hub.Time.GetUtcNow(), options.Headers, attempt)
                {
                    Direct = new(TaskCreationOptions.RunContinuationsAsynchronously),
                };
                group.AddDirect(item);
                return item.Direct.Task;
            })];
        }
    }

    public TestConsumer<T> Join(EventListener<T> listener, TestTransport transport)
    {
        lock (hub.Gate)
        {
            TestGroup<T>? group = _groups.Find(group => group.Name == listener.Group);
            if (group is null) _groups.Add(group = new TestGroup<T>(hub, @event, listener.Group, listener.Name));
            TestConsumer<T> consumer = new(hub, this, group, listener, transport);
            group.Add(consumer);
            return consumer;
        }
    }

    /// <summary>A group that its last listener has left is gone, and what waits in it.</summary>
    public void RemoveIfEmpty(TestGroup<T> group)
    {
        lock (hub.Gate)
        {
            if (group.TryClose()) _groups.Remove(group);
        }
    }

    public override bool HasGroup(string name) => _groups.Exists(group => group.Name == name);

    public override ITestLetters? FindLetters(string group) => _groups.Find(other => other.Name == group)?.Letters;

    public override IReadOnlyList<string> GroupNames => [.. _groups.Select(static group => group.Name)];

    public override void Abandon(TestTransport transport)
    {
        foreach (TestGroup<T> group in _groups) group.Abandon(transport);
    }

    private BusConfigurationException NobodyListens(string? listener)
    {
        string there = _groups.Count == 0 ? "It has no listeners." : $"It has: {string.Join(", ", _groups.Select(static group => $"'{group.ListenerName}'"))}.";
        string name = listener is null ? "" : $" under the name '{listener}'";
        return new(
            $"Nobody listens to {Event.FullName}{name} on {hub.Url}, so the event was not delivered. {there} " +
            "Listen first, or correct DeliverOptions.Listener.");
    }
}
