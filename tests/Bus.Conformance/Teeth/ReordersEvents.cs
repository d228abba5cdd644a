using Bus.Descriptors;
using Bus.Dispatch;
using Bus.Transports;

namespace Bus.Conformance.Teeth;

/// <summary>Lets every sixtieth event wait until the next one has overtaken it.</summary>
public sealed class ReordersEvents(IBusTransport inner) : DecoratedTransport(inner)
{
    private int _fired;
    private Func<ValueTask>? _overtaken;

    public override async ValueTask FireAsync<T>(EventDescriptor<T> @event, T payload, FireContext context)
    {
        if (Interlocked.Increment(ref _fired) % 60 == 0)
        {
            _overtaken = () => base.FireAsync(@event, payload, context);
            return;
        }
        await base.FireAsync(@event, payload, context);
        if (Interlocked.Exchange(ref _overtaken, null) is { } overtaken) await overtaken();
    }
}
