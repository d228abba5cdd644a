using System.ComponentModel;
using Bus.Client;
using Bus.Descriptors;

namespace Bus.Dispatch;

/// <summary>The way from a proxy straight to a service in the same process, open while nothing stands in between.</summary>
/// <remarks>
/// Generated proxies use it like this: enter, call the service with the entry's token, then exactly one of
/// <see cref="CallEntry.Leave"/> (succeeded), <c>WaitAsync</c> (not done yet, or failed) and <c>Fail</c> (threw), on the same thread.
/// </remarks>
/// <typeparam name="TApi">The contract.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DirectRoute<TApi> : LocalRoute
    where TApi : class
{
    internal DirectRoute(TApi service, ServiceHost host, ApiClient client)
        : base(host, client)
        => Service = service;

    /// <summary>The service.</summary>
    public TApi Service { get; }

    /// <summary>Waits for a result, but no longer than the deadline and the caller's patience.</summary>
    /// <typeparam name="TResult">The result.</typeparam>
    /// <param name="entry">What the call began with.</param>
    /// <param name="rpc">What is called.</param>
    /// <param name="task">What the service returned.</param>
    public ValueTask<TResult> WaitAsync<TResult>(CallEntry entry, RpcDescriptor rpc, ValueTask<TResult> task)
        => CallCompletion.WaitAsync(entry, Host, rpc, task, entry.Token);

    /// <summary>Waits for a call without a result, but no longer than the deadline and the caller's patience.</summary>
    /// <param name="entry">What the call began with.</param>
    /// <param name="rpc">What is called.</param>
    /// <param name="task">What the service returned.</param>
    public ValueTask WaitAsync(CallEntry entry, RpcDescriptor rpc, ValueTask task) => CallCompletion.WaitAsync(entry, Host, rpc, task, entry.Token);

    /// <summary>Ends a call whose method threw.</summary>
    /// <typeparam name="TResult">The result.</typeparam>
    /// <param name="entry">What the call began with.</param>
    /// <param name="rpc">What is called.</param>
    /// <param name="exception">What was thrown.</param>
    public ValueTask<TResult> Fail<TResult>(CallEntry entry, RpcDescriptor rpc, Exception exception)
        => CallCompletion.Fail<TResult>(entry, Host, rpc, exception, entry.Token);

    /// <summary>Ends a call without a result whose method threw.</summary>
    /// <param name="entry">What the call began with.</param>
    /// <param name="rpc">What is called.</param>
    /// <param name="exception">What was thrown.</param>
    public ValueTask Fail(CallEntry entry, RpcDescriptor rpc, Exception exception) => CallCompletion.Fail(entry, Host, rpc, exception, entry.Token);
}
