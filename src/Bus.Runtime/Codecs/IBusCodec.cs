using System.ComponentModel;

namespace Bus.Codecs;

/// <summary>How a type is written and read, in whatever format. Stateless: codecs are named, never made.</summary>
/// <typeparam name="T">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IBusCodec<T>
{
    /// <summary>Writes a value.</summary>
    /// <param name="writer">The format.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="BusFormatException">The contract does not allow it, as null where none is allowed.</exception>
    static abstract void Write<TWriter>(ref TWriter writer, T value)
        where TWriter : struct, IBusWriter, allows ref struct;

    /// <summary>Reads a value.</summary>
    /// <param name="reader">The format.</param>
    /// <exception cref="BusFormatException">What comes is not such a value.</exception>
    static abstract T Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct;
}
