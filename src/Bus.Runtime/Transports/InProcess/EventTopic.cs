using System.Runtime.CompilerServices;
using Bus.Descriptors;
using Bus.Diagnostics;
using Bus.Dispatch;
using Bus.Listening;
using Microsoft.Extensions.Logging;

namespace Bus.Transports.InProcess;

/// <summary>One event on an in-process bus.</summary>
internal abstract class EventTopic(EventDescriptor @event)
{
    public EventDescriptor Event => @event;

    public abstract bool HasGroup(string group);

    /// <summary>The dead letters of a group, or null when there is no such group.</summary>
    public abstract IBuriedEvents? BuriedIn(string group);

    /// <summary>The groups that have dead letters.</summary>
    public abstract IReadOnlyList<(string Group, int Count)> Buried { get; }

    /// <summary>The groups in which events wait.</summary>
    public abstract IReadOnlyList<(string Group, long Count)> Waiting { get; }

    public abstract void ReleaseWaiters(InProcessTransport transport);

    /// <summary>How many events its groups were ever given.</summary>
    public abstract long Added { get; }

    /// <summary>A group's wait for quiet, or null when all are quiet now.</summary>
    public abstract Task? WhenQuiet();
}

/// <summary>One event on an in-process bus: hands what is fired to every group that listens.</summary>
internal sealed class EventTopic<T>(EventDescriptor<T> @event) : EventTopic(@event)
{
    private readonly Lock _gate = new();
    private volatile EventGroup<T>[] _groups = [];
    private bool _hasTold;

    public ValueTask FireAsync(T payload, in FireContext context, InProcessTransport transport)
    {
        if (context.CancellationToken.IsCancellationRequested) return ValueTask.FromCanceled(context.CancellationToken);
        EventGroup<T>[] groups = _groups;
        if (groups.Length == 0) return NobodyListens(transport);
        InProcessEvent<T> item = new(payload, new EventDelivery(context.Id, context.FiredAtTicks, attempt: 1, context.Headers));
        ValueTask waiting = default;
        foreach (EventGroup<T> group in groups)
        {
            if (group.TryAdd(item)) continue;
            // Its place in every line is taken now: fires that are not awaited one by one keep their order in each group.
            ValueTask room = group.AddAsync(item, transport, context.CancellationToken);
            if (!waiting.IsCompletedSuccessfully)
            {
                waiting = BothAsync(waiting, room);
                continue;
            }
            // Taken back, for its place in line is used again.
            waiting.GetAwaiter().GetResult();
            waiting = room;
        }
        return waiting;
    }

    public EventConsumer<T> Join(EventListener<T> listener, ILogger logger)
    {
        lock (_gate)
        {
            EventGroup<T>? group = Array.Find(_groups, group => group.Name == listener.Group);
            if (group is null)
            {
                group = new EventGroup<T>(this, listener.Group, listener.Name, logger);
                _groups = [.. _groups, group];
            }
            if (group.ListenerName != listener.Name)
                throw new BusConfigurationException(
                    $"Listener '{listener.Name}' of {Event.FullName} would share the group '{group.Name}' with listener '{group.ListenerName}' of another service: " +
                    "a group's name is {service}-{listener}. Choose another name for the listener or for the service.");
            return group.Join(listener);
        }
    }

    /// <summary>Drops a group that its last listener has left.</summary>
    public void Remove(EventGroup<T> group)
    {
        lock (_gate)
        {
            if (group.HasConsumers) return;
            _groups = [.. _groups.Where(other => other != group)];
            group.Close();
        }
    }

    public override bool HasGroup(string group) => Array.Exists(_groups, other => other.Name == group);

    public override IBuriedEvents? BuriedIn(string group) => Array.Find(_groups, other => other.Name == group)?.Buried;

    public override IReadOnlyList<(string Group, int Count)> Buried
        => [.. _groups.Select(static group => (group.Name, group.Buried.Count)).Where(static group => group.Count > 0)];

    public override IReadOnlyList<(string Group, long Count)> Waiting
        => [.. _groups.Select(static group => (group.Name, group.Backlog.Count)).Where(static group => group.Count > 0)];

    public override void ReleaseWaiters(InProcessTransport transport)
    {
        foreach (EventGroup<T> group in _groups) group.ReleaseWaiters(transport);
    }

    public override long Added => _groups.Sum(static group => group.Added);

    public override Task? WhenQuiet() => _groups.Select(static group => group.WhenQuiet()).FirstOrDefault(static quiet => !quiet.IsCompleted);

    private ValueTask NobodyListens(InProcessTransport transport)
    {
        if (!_hasTold)
        {
            _hasTold = true;
            transport.Logger.NobodyListens(Event.FullName);
        }
        return default;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private static async ValueTask BothAsync(ValueTask first, ValueTask second)
    {
        try
        {
            await first.ConfigureAwait(false);
        }
        finally
        {
            await second.ConfigureAwait(false);
        }
    }
}
