using Bus.Descriptors;
using Bus.Dispatch;

namespace Bus.Testing;

/// <summary>An event that some client of a test bus fired.</summary>
public abstract class FiredEvent
{
    private protected FiredEvent(EventDescriptor @event, in FireContext context, string firer)
        => (Descriptor, Id, FiredAt, Headers, Firer) = (@event, context.Id, context.FiredAt, context.Headers, firer);

    /// <summary>The API's name on the bus.</summary>
    public string Api => Descriptor.Api.Name;

    /// <summary>The event's name on the bus.</summary>
    public string Event => Descriptor.Name;

    /// <summary>The payload.</summary>
    public object? Payload => PayloadObject;

    /// <summary>The event's identity.</summary>
    public BusEventId Id { get; }

    /// <summary>When it was fired, by the clock of the client that fired it, in UTC.</summary>
    public DateTimeOffset FiredAt { get; }

    /// <summary>Text that travels beside the payload.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The name of the service whose client fired.</summary>
    public string Firer { get; }

    internal EventDescriptor Descriptor { get; }

    private protected abstract object? PayloadObject { get; }

    /// <summary>The event as one line: its name and its payload.</summary>
    public override string ToString() => $"{Descriptor.FullName} {Display.Of(PayloadObject)}";
}

/// <summary>An event that some client of a test bus fired, with the type of its payload.</summary>
/// <typeparam name="T">The payload.</typeparam>
public sealed class FiredEvent<T> : FiredEvent
{
    internal FiredEvent(EventDescriptor<T> @event, T payload, in FireContext context, string firer) : base(@event, context, firer)
        => Payload = payload;

    /// <summary>The payload.</summary>
    public new T Payload { get; }

    private protected override object? PayloadObject => Payload;
}
