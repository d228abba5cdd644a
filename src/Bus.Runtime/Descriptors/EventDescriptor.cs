using System.ComponentModel;
using System.Text;
using Bus.Codecs;
using Bus.Diagnostics;

namespace Bus.Descriptors;

/// <summary>An event as the generator described it.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public abstract class EventDescriptor
{
    private readonly byte[] _utf8Name;
    private string? _fullName, _sendSpan, _processSpan;
    private KeyValuePair<string, object?>[]? _sendAttributes, _processAttributes;

    private protected EventDescriptor(string name, string member) => (Name, Member, _utf8Name) = (name, member, Encoding.UTF8.GetBytes(name));

    /// <summary>The API that the event belongs to.</summary>
    public ApiDescriptor Api { get; internal set; } = null!;

    /// <summary>The event's name on the bus.</summary>
    public string Name { get; }

    /// <summary>The event's name on the bus in UTF-8, for transports.</summary>
    public ReadOnlySpan<byte> Utf8Name => _utf8Name;

    /// <summary>The C# property's name, for messages; it never travels.</summary>
    public string Member { get; }

    /// <summary>The shape of the payload.</summary>
    public abstract PayloadDescriptor Payload { get; }

    /// <summary>The event's name with its API's: <c>auth.user_registered</c>.</summary>
    public string FullName => _fullName ??= $"{Api?.Name}.{Name}";

    /// <summary>The names of the spans in which it is fired and handled.</summary>
    internal string SendSpan => _sendSpan ??= $"{TelemetryAttributes.Send} {FullName}";

    internal string ProcessSpan => _processSpan ??= $"{TelemetryAttributes.Process} {FullName}";

    /// <summary>What these spans say of the event.</summary>
    internal KeyValuePair<string, object?>[] SendAttributes => _sendAttributes ??= AttributesOf(TelemetryAttributes.Send);

    internal KeyValuePair<string, object?>[] ProcessAttributes => _processAttributes ??= AttributesOf(TelemetryAttributes.Process);

    /// <summary>Gives this descriptor, with its type, to a visitor: how who has a name and bytes comes to it.</summary>
    /// <typeparam name="TVisitor">The visitor; a struct costs nothing.</typeparam>
    /// <typeparam name="TReturn">What it returns.</typeparam>
    /// <param name="visitor">The visitor.</param>
    public abstract TReturn Accept<TVisitor, TReturn>(ref TVisitor visitor)
        where TVisitor : IEventVisitor<TReturn>, allows ref struct;

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
[EditorBrowsable(EditorBrowsableState.Advanced)]
public abstract class EventDescriptor<T>(string name, string member) : EventDescriptor(name, member)
{
    /// <summary>Writes a payload: an object whose members are the event's fields.</summary>
    /// <typeparam name="TWriter">The format.</typeparam>
    /// <param name="writer">Where it goes.</param>
    /// <param name="payload">The payload.</param>
    /// <exception cref="BusFormatException">The contract does not allow it.</exception>
    public abstract void WritePayload<TWriter>(ref TWriter writer, T payload)
        where TWriter : struct, IBusWriter, allows ref struct;

    /// <summary>Reads a payload.</summary>
    /// <typeparam name="TReader">The format.</typeparam>
    /// <param name="reader">Where it comes from.</param>
    /// <exception cref="BusFormatException">It does not fit the contract.</exception>
    public abstract T ReadPayload<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct;

    /// <inheritdoc/>
    public sealed override TReturn Accept<TVisitor, TReturn>(ref TVisitor visitor) => visitor.Visit(this);
}
