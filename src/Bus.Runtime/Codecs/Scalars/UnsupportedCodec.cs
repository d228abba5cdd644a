using System.ComponentModel;

namespace Bus.Codecs;

/// <summary>A type for which there is no codec: what reaches it fails.</summary>
/// <typeparam name="T">The type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UnsupportedCodec<T> : IBusCodec<T>
{
    private const string Problem = "is of a type that cannot travel; give its member another type, a [JsonConverter] or [JsonIgnore]";

    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, T value)
        where TWriter : struct, IBusWriter, allows ref struct
        => throw writer.Fail(Problem);

    /// <inheritdoc/>
    public static T Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => throw reader.Fail(Problem);
}
