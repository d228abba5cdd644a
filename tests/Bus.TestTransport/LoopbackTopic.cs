using Bus.Descriptors;
using Bus.Dispatch;
using Bus.Listening;

namespace Bus.TestTransport;

/// <summary>One event on a loopback bus.</summary>
internal abstract class LoopbackTopic(EventDescriptor @event)
{
    public EventDescriptor Event => @event;

    public abstract bool HasGroup(string name);

    public abstract ILoopbackLetters? FindGroup(string name);

    public abstract IReadOnlyList<string> GroupNames { get; }

    public abstract void Abandon(LoopbackTransport transport);
}

/// <summary>One event on a loopback bus, with the groups that listen to it.</summary>
internal sealed class LoopbackTopic<T>(EventDescriptor<T> @event) : LoopbackTopic(@event)
{
    private readonly Lock _gate = new();
    private readonly List<LoopbackGroup<T>> _groups = [];

    /// <summary>Puts an event into line in every group at once, so that all groups see the same order.</summary>
    public Task FireAsync(T payload, FireContext context, LoopbackTransport transport)
    {
        lock (_gate)
            return Task.WhenAll([.. _groups.Select(group => group.AddAsync(new LoopbackEvent<T>(payload, context), transport))]);
    }

    public LoopbackConsumer<T> Join(EventListener<T> listener, LoopbackTransport transport)
    {
        lock (_gate)
        {
            LoopbackGroup<T>? group = _groups.Find(group => group.Name == listener.Group);
            if (group is null) _groups.Add(group = new LoopbackGroup<T>(listener.Group, Event.FullName));
            LoopbackConsumer<T> consumer = new(this, group, listener, transport);
            group.Add(consumer);
            consumer.Start();
            return consumer;
        }
    }

    /// <summary>A group that its last listener has left is gone, and what waits in it.</summary>
    public void RemoveIfEmpty(LoopbackGroup<T> group)
    {
        lock (_gate)
        {
            if (group.TryClose()) _groups.Remove(group);
        }
    }

    public override bool HasGroup(string name)
    {
        lock (_gate) return _groups.Exists(group => group.Name == name);
    }

    public override ILoopbackLetters? FindGroup(string name)
    {
        lock (_gate) return _groups.Find(group => group.Name == name)?.Letters;
    }

    public override IReadOnlyList<string> GroupNames
    {
        get
        {
            lock (_gate) return [.. _groups.Select(static group => group.Name)];
        }
    }

    public override void Abandon(LoopbackTransport transport)
    {
        lock (_gate)
        {
            foreach (LoopbackGroup<T> group in _groups) group.Abandon(transport);
        }
    }
}
