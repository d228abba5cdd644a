using Bus.Descriptors;
using Bus.Dispatch;

namespace Bus.Testing;

/// <summary>Watches the attempts of deliveries. Outermost around the handlers of a client, so that what other interceptors throw counts too.</summary>
internal sealed class AttemptInterceptor : IHandleInterceptor
{
    public async ValueTask HandleAsync<T>(
        EventDescriptor<T> @event, T payload, EventContext context, HandleNext<T> next, CancellationToken cancellationToken)
    {
        DeliveryRun? run = DeliveryRun.Current;
        run?.AttemptBegins();
        try
        {
            await next.HandleAsync(@event, payload, context, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            run?.AttemptFailed(exception);
            throw;
        }
    }
}
