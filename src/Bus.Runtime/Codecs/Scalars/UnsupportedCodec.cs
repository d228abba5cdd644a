using System.ComponentModel;

namespace Bus.Codecs;

/// <summary>A type for which there is no codec: it is said where the codec was generated.</summary>
/// <typeparam name="T">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UnsupportedCodec<T> : IBusCodec<T>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, T value)
        where TWriter : struct, IBusWriter, allows ref struct
        => throw Refused();

    /// <inheritdoc/>
    public static T Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => throw Refused();

    private static NotSupportedException Refused()
        => new("A value is of a type that cannot travel. The build names the type and the reason; see the BUS rules.");
}
