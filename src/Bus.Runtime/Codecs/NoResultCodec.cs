using System.ComponentModel;
using Bus.Descriptors;

namespace Bus.Codecs;

/// <summary>The codec of an RPC that returns nothing: null on the wire.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NoResultCodec : IBusCodec<NoResult>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, NoResult value)
        where TWriter : struct, IBusWriter, allows ref struct
        => writer.WriteNull();

    /// <inheritdoc/>
    public static NoResult Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
    {
        // A service of another make may return something where the contract expects nothing.
        reader.Skip();
        return default;
    }
}
