using Bus.Descriptors;
using Bus.Dispatch;
using Bus.Transports;

namespace Bus.Conformance.Teeth;

/// <summary>Says of every fiftieth event that it is held, and throws it away.</summary>
public sealed class LosesEvents(IBusTransport inner) : DecoratedTransport(inner)
{
    private int _fired;

    public override ValueTask FireAsync<T>(EventDescriptor<T> @event, T payload, FireContext context)
        => Interlocked.Increment(ref _fired) % 50 == 0 ? default : base.FireAsync(@event, payload, context);
}
