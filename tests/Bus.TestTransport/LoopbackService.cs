using Bus.Descriptors;
using Bus.Dispatch;

namespace Bus.TestTransport;

/// <summary>A served API on a loopback bus.</summary>
internal sealed class LoopbackService(LoopbackHub hub, ApiServer server, string service) : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _entering;
    private bool _isClosed;

    public string Api => server.Api.Name;

    public string Service => service;

    /// <summary>Reserves the right to dispatch one call.</summary>
    public bool TryEnter()
    {
        lock (_gate)
        {
            if (_isClosed) return false;
            _entering++;
            return true;
        }
    }

    /// <summary>Dispatches a call that has entered.</summary>
    public async ValueTask<TResult> DispatchAsync<TArguments, TResult>(
        RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, ServeContext context)
        where TArguments : struct
    {
        // As over a wire: the handler never runs on its caller's stack.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        ValueTask<TResult> dispatched;
        try
        {
            dispatched = server.Api == rpc.Api
                ? server.DispatchAsync(rpc, arguments, context)
                : throw new BusConfigurationException($"API '{Api}' is called through {rpc.Api.Contract} and served as {server.Api.Contract}.");
        }
        finally
        {
            LeaveDispatch();
        }
        try
        {
            return await dispatched;
        }
        catch (BusRemoteException exception)
        {
            // As over a wire: the original exception stays where it was thrown.
            throw new BusRemoteException(exception.Api, exception.Rpc, exception.RemoteType, exception.RemoteMessage, exception.RemoteStack);
        }
    }

    public async ValueTask DisposeAsync()
    {
        hub.Remove(this);
        lock (_gate)
        {
            _isClosed = true;
            if (_entering == 0) _ended.TrySetResult();
        }
        await _ended.Task;
    }

    private void LeaveDispatch()
    {
        lock (_gate)
        {
            if (--_entering == 0 && _isClosed) _ended.TrySetResult();
        }
    }
}
