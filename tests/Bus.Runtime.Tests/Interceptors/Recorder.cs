using Bus.Descriptors;
using Bus.Dispatch;

namespace Bus.Runtime.Tests.Interceptors;

/// <summary>Stands around everything, and writes down when it was entered and left.</summary>
internal sealed class Recorder(string name, Recording<string> steps) : ICallInterceptor, IServeInterceptor, IFireInterceptor, IHandleInterceptor
{
    public async ValueTask<TResult> CallAsync<TArguments, TResult>(
        RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, CallContext context, CallNext next)
        where TArguments : struct
    {
        steps.Add($"{name} before call {rpc}");
        TResult result = await next.CallAsync(rpc, arguments, context);
        steps.Add($"{name} after call {rpc}");
        return result;
    }

    public async ValueTask<TResult> ServeAsync<TArguments, TResult>(
        RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, ServeContext context, ServeNext next)
        where TArguments : struct
    {
        steps.Add($"{name} before serve {rpc}");
        TResult result = await next.ServeAsync(rpc, arguments, context);
        steps.Add($"{name} after serve {rpc}");
        return result;
    }

    public async ValueTask FireAsync<T>(EventDescriptor<T> @event, T payload, FireContext context, FireNext next)
    {
        steps.Add($"{name} before fire {@event}");
        await next.FireAsync(@event, payload, context);
        steps.Add($"{name} after fire {@event}");
    }

    public async ValueTask HandleAsync<T>(
        EventDescriptor<T> @event, T payload, EventContext context, HandleNext<T> next, CancellationToken cancellationToken)
    {
        steps.Add($"{name} before handle {@event}");
        await next.HandleAsync(@event, payload, context, cancellationToken);
        steps.Add($"{name} after handle {@event}");
    }
}
