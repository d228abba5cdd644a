using Bus.Codecs.Json;
using Bus.Descriptors;

namespace Bus.Transports.Wire;

/// <summary>An event whose payloads are bytes.</summary>
internal abstract class EncodedEvent : EventDescriptor<byte[]>
{
    private protected EncodedEvent(EventDescriptor typed)
        : base(typed.Name, typed.Member) => (Api, Payload) = (typed.Api, typed.Payload);

    public override PayloadDescriptor Payload { get; }

    // Bytes are what it is about: nobody turns them into other bytes.
    public override void WritePayload<TWriter>(ref TWriter writer, byte[] payload) => writer.WriteBytes(payload);

    public override byte[] ReadPayload<TReader>(ref TReader reader) => reader.ReadBytes();

    /// <summary>The payload as an object of the contract's type.</summary>
    /// <exception cref="BusFormatException">The bytes do not fit the contract.</exception>
    public abstract object? DecodeObject(byte[] payload);
}

/// <summary>An event whose payloads are bytes, with the contract's type.</summary>
internal sealed class EncodedEvent<T>(EventDescriptor<T> typed) : EncodedEvent(typed)
{
    public EventDescriptor<T> Typed => typed;

    /// <summary>A payload as bytes: an array of its own, as it waits in queues for as long as it takes.</summary>
    public byte[] Encode(T payload)
    {
        using MessageBuffer message = new();
        JsonWriter writer = new(message, JsonDialect.Web);
        try
        {
            typed.WritePayload(ref writer, payload);
            writer.Flush();
        }
        catch (BusFormatException failure)
        {
            throw message.Located(failure).Of($"Event {typed.FullName} cannot be fired", "Mend who fires it.");
        }
        return message.Written.ToArray();
    }

    /// <summary>A payload from bytes.</summary>
    /// <exception cref="BusFormatException">The bytes do not fit the contract.</exception>
    public T Decode(byte[] payload)
    {
        JsonReader reader = new(payload);
        T value = typed.ReadPayload(ref reader);
        reader.End();
        return value;
    }

    public override object? DecodeObject(byte[] payload) => Decode(payload);
}
