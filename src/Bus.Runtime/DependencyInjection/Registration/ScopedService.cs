using System.Runtime.CompilerServices;
using Bus.Descriptors;
using Bus.Dispatch;
using Microsoft.Extensions.DependencyInjection;

namespace Bus.DependencyInjection;

/// <summary>A service that the host makes in a scope of its own for each call.</summary>
/// <typeparam name="TService">The class.</typeparam>
/// <param name="scopes">Opens scopes.</param>
/// <param name="bus">The bus that the service's events fire on.</param>
internal sealed class ScopedService<TService>(IServiceScopeFactory scopes, IBus bus) : PerCallService
    where TService : class
{
    public override ValueTask<TResult> InvokeAsync<TArguments, TResult>(
        RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, CancellationToken cancellationToken)
    {
        AsyncServiceScope scope = scopes.CreateAsyncScope();
        ValueTask<TResult> call;
        try
        {
            call = rpc.InvokeAsync(ServiceIn(scope), arguments, cancellationToken);
        }
        catch (Exception exception)
        {
            call = ValueTask.FromException<TResult>(exception);
        }
        if (!call.IsCompletedSuccessfully) return EndAsync(call, scope);
        ValueTask end = scope.DisposeAsync();
        if (!end.IsCompletedSuccessfully) return EndAsync(call, end);
        end.GetAwaiter().GetResult();
        return call;
    }

    private TService ServiceIn(AsyncServiceScope scope)
    {
        TService service = scope.ServiceProvider.GetRequiredService<TService>();
        (service as IBusEventSource)?.Attach(bus);
        return service;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<TResult> EndAsync<TResult>(ValueTask<TResult> call, AsyncServiceScope scope)
    {
        await using (scope.ConfigureAwait(false)) return await call.ConfigureAwait(false);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<TResult> EndAsync<TResult>(ValueTask<TResult> call, ValueTask end)
    {
        await end.ConfigureAwait(false);
        return await call.ConfigureAwait(false);
    }
}
