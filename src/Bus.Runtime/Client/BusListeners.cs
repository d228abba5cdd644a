using Bus.Descriptors;
using Bus.Diagnostics;
using Bus.Listening;

namespace Bus.Client;

/// <summary>The listeners of one bus.</summary>
internal sealed class BusListeners(BusClient bus)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Api, string Name), ListenerHost> _listeners = [];
    private readonly TaskCompletionSource _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _isStopped;
    private BusListenerException? _failure;

    public Task Completion => _completion.Task;

    /// <summary>Whether no listener of this bus may start on another event.</summary>
    public bool IsStopped => _isStopped;

    public BusSettings Settings => bus.Settings;

    /// <summary>The dead letters of a listener's group.</summary>
    public IDeadLetters DeadLettersOf<T>(EventDescriptor<T> @event, string group)
        => new CheckedDeadLetters(bus, bus.Connections.Of(@event.Api.Name).DeadLetters.Of(@event, group));

    public async ValueTask<IBusListener> ListenAsync<T>(
        EventDescriptor<T> @event, string name, Func<T, EventContext, CancellationToken, ValueTask> handler,
        ListenOptions options, CancellationToken cancellationToken)
    {
        bus.ThrowIfDisposed();
        options.Validate(name);
        ListenerHost<T> host = new(this, @event, name, handler, options);
        lock (_gate)
        {
            if (_failure is not null)
                throw new BusConfigurationException($"This bus takes no listeners any more: {_failure.Message}", _failure);
            if (_isStopped) throw bus.Disposed();
            if (!_listeners.TryAdd(host.Key, host))
                throw new BusConfigurationException(
                    $"API '{@event.Api.Name}' has a listener '{name}' on this bus already, of {_listeners[host.Key].Event}. A listener's name is " +
                    $"unique per API within a service, for it names the group '{host.Group}' whose workers share the events. Choose another name.");
        }
        try
        {
            await host.StartAsync(bus.Connections.Of(@event.Api.Name).Events, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            Remove(host);
            throw;
        }
        if (_isStopped && _failure is null)
        {
            // The bus stopped while this was on its way: nobody else stops it again.
            await host.DrainAsync(CancellationToken.None, CancellationToken.None).ConfigureAwait(false);
            throw bus.Disposed();
        }
        Settings.Logger.Listening(host.Event, name, host.Group);
        return host;
    }

    /// <summary>A handler failed under <see cref="OnError.Stop"/>, or a transport cannot go on: no listener of this bus takes another event.</summary>
    public void Fail(BusListenerException exception)
    {
        lock (_gate) _failure ??= exception;
        _isStopped = true;
        Settings.Logger.WorkerStopped(exception, exception.Event, exception.Listener, exception.Id.ToString());
        _completion.TrySetException(exception);
        // Who watches the completion is told; who does not must not find the failure again in the finaliser.
        _ = _completion.Task.Exception;
        foreach (ListenerHost host in StopTaking()) host.StopBecause(exception);
    }

    public IReadOnlyList<ListenerHost> StopTaking()
    {
        _isStopped = true;
        lock (_gate) return [.. _listeners.Values];
    }

    public void Complete() => _completion.TrySetResult();

    public void Remove(ListenerHost host)
    {
        lock (_gate)
        {
            if (_listeners.GetValueOrDefault(host.Key) == host) _listeners.Remove(host.Key);
        }
    }
}
