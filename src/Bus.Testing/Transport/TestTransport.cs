using Bus.Descriptors;
using Bus.Dispatch;
using Bus.Listening;
using Bus.Transports;

namespace Bus.Testing;

/// <summary>One client's connection to a test bus: records what the client does, and hands it on.</summary>
internal sealed class TestTransport(TestHub hub, BusTransportContext context) : IBusTransport, IRpcTransport, IEventTransport, IDeadLetterTransport
{
    private readonly List<TestService> _services = [];
    private volatile bool _isClosed;

    public IRpcTransport Rpc => this;

    public IEventTransport Events => this;

    public IDeadLetterTransport DeadLetters => this;

    public BusConnectionException Gone => hub.Gone;

    public async ValueTask<TResult> CallAsync<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, CallContext call)
        where TArguments : struct
    {
        ThrowIfClosed();
        RecordedCall recorded = new(rpc, rpc.ValuesOf(arguments), call.Headers, context.Service, hub.Time.GetUtcNow());
        hub.Activities.Begin(recorded);
        hub.Records.Add(recorded);
        // The bus releases a caller who gives up before this method gets to its end.
        using CancellationTokenRegistration givenUp = call.CancellationToken.UnsafeRegister(static recorded => ((RecordedCall)recorded!).GiveUp(), recorded);
        try
        {
            TResult result = await AnswerAsync(rpc, arguments, call, recorded).ConfigureAwait(false);
            recorded.Return(result);
            return result;
        }
        catch (Exception exception)
        {
            recorded.Fail(exception);
            throw;
        }
        finally
        {
            hub.Activities.End(recorded);
        }
    }

    public ValueTask<IAsyncDisposable> ServeAsync(ApiServer server, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        TestService service = new(hub, server, context.Service);
        hub.Add(service);
        lock (hub.Gate) _services.Add(service);
        return new(service);
    }

    public async ValueTask FireAsync<T>(EventDescriptor<T> @event, T payload, FireContext fire)
    {
        fire.CancellationToken.ThrowIfCancellationRequested();
        ThrowIfClosed();
        hub.Records.Add(new FiredEvent<T>(@event, payload, fire, context.Service));
        if (hub.Options.DeliverFiredEvents) await hub.Topic(@event).FireAsync(payload, fire, this).ConfigureAwait(false);
    }

    public ValueTask<IEventConsumer> ListenAsync<T>(EventListener<T> listener, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        hub.CheckGroup(listener, listener.Event);
        return new(hub.Topic(listener.Event).Join(listener, this));
    }

    public IDeadLetters Of<T>(EventDescriptor<T> @event, string group) => Of(@event.FullName, group);

    public IDeadLetters Of(string @event, string group) => new TestDeadLetters(@event, group, this, () => hub.FindLetters(@event, group));

    public IAsyncEnumerable<IDeadLetters> AllAsync(CancellationToken cancellationToken)
        => hub.Groups().Select(group => Of(group.Event, group.Group)).ToAsyncEnumerable()
            .Where(static async (letters, cancellationToken) => await letters.CountAsync(cancellationToken).ConfigureAwait(false) > 0);

    public async ValueTask DisposeAsync()
    {
        _isClosed = true;
        TestService[] services;
        lock (hub.Gate) services = [.. _services];
        foreach (TestService service in services) await service.DisposeAsync().ConfigureAwait(false);
        hub.Abandon(this);
    }

    private async ValueTask<TResult> AnswerAsync<TArguments, TResult>(
        RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, CallContext call, RecordedCall recorded)
        where TArguments : struct
    {
        if (hub.Scripts.Take(rpc, recorded, out int index) is { } script)
        {
            recorded.AnsweredBy = CallAnswer.Script;
            try
            {
                return await script.ReplyAsync(recorded, call, index).ConfigureAwait(false);
            }
            catch (Exception exception) when (!IsOfTheBus(exception) && !IsGivingUp(exception, call))
            {
                throw new BusRemoteException(recorded.Api, recorded.Rpc, exception.GetType().Name, exception.Message);
            }
        }
        if (!hub.Options.AnswerUnscriptedCalls || hub.Enter(rpc.Api.Name) is not { } service) throw hub.NotServed(rpc);
        recorded.AnsweredBy = CallAnswer.Service;
        ServeContext served = new() { CancellationToken = call.CancellationToken, Headers = call.Headers };
        return await service.DispatchAsync(rpc, arguments, served).ConfigureAwait(false);
    }

    private static bool IsOfTheBus(Exception exception) => exception is BusCallException or BusConnectionException;

    private static bool IsGivingUp(Exception exception, CallContext call)
        => exception is OperationCanceledException && call.CancellationToken.IsCancellationRequested;

    private void ThrowIfClosed()
    {
        if (_isClosed || hub.IsClosed) throw Gone;
    }
}
