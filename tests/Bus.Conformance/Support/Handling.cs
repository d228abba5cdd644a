using Bus.Conformance.Contracts;
using Bus.TestKit;

namespace Bus.Conformance;

/// <summary>An event as a handler saw it.</summary>
public sealed record Handled(int Number, BusEventId Id, int Attempt);

/// <summary>Handlers that write down what they see.</summary>
public static class Handling
{
    public static ValueTask<IBusListener> RecordAsync(
        this BusEvent<Counted> @event, string name, Recording<Handled> handled, ListenOptions? options = null)
        => @event.ListenAsync(name, (payload, context, _) =>
        {
            handled.Add(new Handled(payload.Number, context.Id, context.Attempt));
            return default;
        }, options);

    public static IEnumerable<int> Numbers(this IEnumerable<Handled> handled) => handled.Select(one => one.Number);
}
