using System.Runtime.CompilerServices;
using Bus.Listening;
using Microsoft.Extensions.DependencyInjection;

namespace Bus.DependencyInjection;

/// <summary>Listeners that the host makes in a scope of their own for each attempt at an event.</summary>
/// <typeparam name="TListeners">The class.</typeparam>
/// <param name="scopes">Opens scopes.</param>
internal sealed class ScopedListeners<TListeners>(IServiceScopeFactory scopes) : ListenerInstances<TListeners>
    where TListeners : class
{
    public override Func<T, EventContext, CancellationToken, ValueTask> Handler<T>(Func<TListeners, T, EventContext, CancellationToken, ValueTask> method)
        => (payload, context, cancellationToken) => HandleAsync(method, payload, context, cancellationToken);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask HandleAsync<T>(
        Func<TListeners, T, EventContext, CancellationToken, ValueTask> method, T payload, EventContext context, CancellationToken cancellationToken)
    {
        AsyncServiceScope scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
            await method(scope.ServiceProvider.GetRequiredService<TListeners>(), payload, context, cancellationToken).ConfigureAwait(false);
    }
}
