using Bus.Descriptors;
using Bus.Dispatch;

namespace Bus.Testing;

/// <summary>A served API on a test bus.</summary>
internal sealed class TestService(TestHub hub, ApiServer server, string service) : IAsyncDisposable
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _entering;
    private bool _isClosed;

    public string Api => server.Api.Name;

    public string Service => service;

    /// <summary>Reserves the right to dispatch one call; under the hub's lock.</summary>
    public bool TryEnter()
    {
        if (_isClosed) return false;
        _entering++;
        return true;
    }

    /// <summary>Dispatches a call that has entered. As over a wire, neither its caller's stack nor its ambient values reach the handler.</summary>
    public Task<TResult> DispatchAsync<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, ServeContext context)
        where TArguments : struct
    {
        if (ExecutionContext.IsFlowSuppressed()) return Task.Run(() => RunAsync(rpc, arguments, context));
        using (ExecutionContext.SuppressFlow()) return Task.Run(() => RunAsync(rpc, arguments, context));
    }

    public async ValueTask DisposeAsync()
    {
        lock (hub.Gate)
        {
            hub.Remove(this);
            _isClosed = true;
            if (_entering == 0) _ended.TrySetResult();
        }
        await _ended.Task.ConfigureAwait(false);
    }

    private async Task<TResult> RunAsync<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, ServeContext context)
        where TArguments : struct
    {
        ValueTask<TResult> dispatched;
        try
        {
            dispatched = server.Api == rpc.Api
                ? server.DispatchAsync(rpc, arguments, context)
                : throw new BusConfigurationException(
                    $"API '{Api}' is called through {rpc.Api.Contract} and served as {server.Api.Contract}, which are different types. " +
                    "On a test bus both sides must share one contract: reference the same project.");
        }
        finally
        {
            Leave();
        }
        try
        {
            return await dispatched.ConfigureAwait(false);
        }
        catch (BusRemoteException exception)
        {
            // As over a wire: the original exception stays where it was thrown.
            throw new BusRemoteException(exception.Api, exception.Rpc, exception.RemoteType, exception.RemoteMessage, exception.RemoteStack);
        }
    }

    private void Leave()
    {
        lock (hub.Gate)
        {
            if (--_entering == 0 && _isClosed) _ended.TrySetResult();
        }
    }
}
