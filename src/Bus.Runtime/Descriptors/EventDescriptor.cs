using System.ComponentModel;
using Bus.Diagnostics;

namespace Bus.Descriptors;

/// <summary>An event as the generator described it.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public abstract class EventDescriptor
{
    private string? _fullName, _sendSpan, _processSpan;
    private KeyValuePair<string, object?>[]? _sendAttributes, _processAttributes;

    private protected EventDescriptor(string name, string member, PayloadDescriptor payload)
        => (Name, Member, Payload) = (name, member, payload);

    /// <summary>The API that the event belongs to.</summary>
    public ApiDescriptor Api { get; internal set; } = null!;

    /// <summary>The event's name on the bus.</summary>
    public string Name { get; }

    /// <summary>The C# property's name, for messages; it never travels.</summary>
    public string Member { get; }

    /// <summary>The shape of the payload.</summary>
    public PayloadDescriptor Payload { get; }

    /// <summary>The event's name with its API's: <c>auth.user_registered</c>.</summary>
    public string FullName => _fullName ??= $"{Api?.Name}.{Name}";

    /// <summary>The names of the spans in which it is fired and handled.</summary>
    internal string SendSpan => _sendSpan ??= $"{TelemetryAttributes.Send} {FullName}";

    internal string ProcessSpan => _processSpan ??= $"{TelemetryAttributes.Process} {FullName}";

    /// <summary>What these spans say of the event.</summary>
    internal KeyValuePair<string, object?>[] SendAttributes => _sendAttributes ??= AttributesOf(TelemetryAttributes.Send);

    internal KeyValuePair<string, object?>[] ProcessAttributes => _processAttributes ??= AttributesOf(TelemetryAttributes.Process);

    /// <inheritdoc/>
    public override string ToString() => FullName;

    private KeyValuePair<string, object?>[] AttributesOf(string operation) =>
    [
        TelemetryAttributes.MessagingSystem,
        new(TelemetryAttributes.OperationName, operation),
        new(TelemetryAttributes.OperationType, operation),
        new(TelemetryAttributes.Destination, FullName),
    ];
}

/// <summary>An event with the type of its payload: what a proxy hands to a transport.</summary>
/// <typeparam name="T">The payload.</typeparam>
/// <param name="name">The event's name on the bus.</param>
/// <param name="member">The C# property's name.</param>
/// <param name="payload">The shape of the payload.</param>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public sealed class EventDescriptor<T>(string name, string member, PayloadDescriptor payload) : EventDescriptor(name, member, payload);
