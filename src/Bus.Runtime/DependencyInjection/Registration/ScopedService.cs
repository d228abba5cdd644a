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
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public override async ValueTask<TResult> InvokeAsync<TArguments, TResult>(
        RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, CancellationToken cancellationToken)
    {
        AsyncServiceScope scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            TService service = scope.ServiceProvider.GetRequiredService<TService>();
            (service as IBusEventSource)?.Attach(bus);
            return await rpc.InvokeAsync(service, arguments, cancellationToken).ConfigureAwait(false);
        }
    }
}
