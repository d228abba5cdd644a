using Bus.Client;
using Bus.Descriptors;
using Bus.Diagnostics;
using Bus.Dispatch;
using Bus.Transports;

namespace Bus.Listening;

/// <summary>A listener of a bus, whatever its payload.</summary>
internal abstract class ListenerHost : IBusListener
{
    private readonly TaskCompletionSource _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _gate = new();
    private readonly BusListeners _owner;
    private readonly CancellationTokenSource _stopping = new();
    private IEventConsumer? _consumer;
    private Task? _disposal;
    private volatile bool _isStopping;

    protected ListenerHost(BusListeners owner, EventDescriptor @event, string name, string group)
    {
        (_owner, Name, Group, Event) = (owner, name, group, @event.FullName);
        Key = (@event.Api.Name, name);
        Stop = new CallScope(owner.Settings.Logger);
    }

    public string Name { get; }

    public string Event { get; }

    public string Group { get; }

    public (string Api, string Name) Key { get; }

    public abstract IDeadLetters DeadLetters { get; }

    public Task Completion => _completion.Task;

    /// <summary>What waits for its group, as far as the transport can tell.</summary>
    public EventBacklog? Backlog => _consumer?.Backlog;

    /// <summary>The bus's time, in UTC.</summary>
    public DateTimeOffset Now => _owner.Settings.TimeProvider.GetUtcNow();

    private ListenerBacklogs Backlogs => _owner.Settings.Instrumentation.Events.Metrics.Backlogs;

    /// <summary>Fires when running handlers are told to stop.</summary>
    public CallScope Stop { get; }

    /// <summary>Fires when this listener takes no more events: who waits for a failing handler's next attempt waits no longer.</summary>
    public CancellationToken Stopping => _stopping.Token;

    /// <summary>Whether this listener may not start on another event.</summary>
    public bool IsStopped => _owner.IsStopped || _isStopping;

    public BusListeners Owner => _owner;

    /// <summary>The group that a listener's workers share.</summary>
    public static string GroupOf(string service, string listener) => $"{service}-{listener}";

    public async Task StartAsync(IEventTransport transport, CancellationToken cancellationToken)
    {
        _consumer = await ConsumeAsync(transport, cancellationToken).ConfigureAwait(false);
        Backlogs.Add(this);
    }

    /// <summary>Takes no more events and waits for the handlers that run.</summary>
    /// <param name="asked">When it fires, handlers are told to stop.</param>
    /// <param name="over">When it fires, nobody waits for them any more.</param>
    public async Task DrainAsync(CancellationToken asked, CancellationToken over)
    {
        _isStopping = true;
        // A handler may dispose its own listener: the wait must not begin on the handler's stack.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        await _stopping.CancelAsync().ConfigureAwait(false);
        if (!await TryStopAsync(asked).ConfigureAwait(false))
        {
            _owner.Settings.Logger.HandlersToldToStop(Event, Name);
            Stop.EndWith(ScopeEnd.ServiceStopped);
            if (!await TryStopAsync(over).ConfigureAwait(false))
                _owner.Settings.Logger.HandlersAbandoned(Event, Name, _owner.Settings.ShutdownTimeout);
        }
        Stop.EndWith(ScopeEnd.ServiceStopped);
        Backlogs.Remove(this);
        _completion.TrySetResult();
    }

    /// <summary>The worker stops: this listener takes nothing more, and its running handlers have all the time they want.</summary>
    public void StopBecause(Exception exception)
    {
        _isStopping = true;
        _completion.TrySetException(exception);
        // Who awaits the completion is told; who does not must not find the failure again in the finaliser.
        _ = _completion.Task.Exception;
        _ = _stopping.CancelAsync();
        // Nobody waits for the handlers now; whoever disposes the bus will.
        _ = _consumer?.StopAsync(CancellationToken.None).AsTask();
    }

    /// <summary>The user has no more use for this listener: it stops and leaves its group.</summary>
    public ValueTask DisposeAsync()
    {
        lock (_gate) _disposal ??= DisposeCoreAsync();
        return new ValueTask(_disposal);
    }

    protected abstract ValueTask<IEventConsumer> ConsumeAsync(IEventTransport transport, CancellationToken cancellationToken);

    private async Task DisposeCoreAsync()
    {
        using Patience patience = new(_owner.Settings);
        await DrainAsync(patience.Asked, patience.Over).ConfigureAwait(false);
        if (_consumer is not null) await _consumer.LeaveAsync().ConfigureAwait(false);
        _owner.Remove(this);
    }

    private async Task<bool> TryStopAsync(CancellationToken patience)
    {
        if (_consumer is null) return true;
        try
        {
            await _consumer.StopAsync(patience).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return false;
        }
    }
}
