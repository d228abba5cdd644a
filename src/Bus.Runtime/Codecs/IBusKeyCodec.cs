using System.ComponentModel;

namespace Bus.Codecs;

/// <summary>How a type is written and read as the key of a dictionary.</summary>
/// <typeparam name="T">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IBusKeyCodec<T>
{
    /// <summary>Writes a key.</summary>
    /// <param name="writer">The format.</param>
    /// <param name="key">The key.</param>
    static abstract void WriteKey<TWriter>(ref TWriter writer, T key)
        where TWriter : struct, IBusWriter, allows ref struct;

    /// <summary>Reads a key.</summary>
    /// <param name="reader">The format, for what is wrong.</param>
    /// <param name="key">The key in UTF-8.</param>
    /// <exception cref="BusFormatException">It is not such a key.</exception>
    static abstract T ReadKey<TReader>(ref TReader reader, scoped ReadOnlySpan<byte> key)
        where TReader : struct, IBusReader, allows ref struct;
}
