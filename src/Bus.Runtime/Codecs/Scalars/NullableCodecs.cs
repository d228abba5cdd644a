using System.ComponentModel;

namespace Bus.Codecs;

/// <summary>A value or null.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <typeparam name="TCodec">How its values are written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NullableCodec<T, TCodec> : IBusCodec<T?>
    where T : struct
    where TCodec : struct, IBusCodec<T>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, T? value)
        where TWriter : struct, IBusWriter, allows ref struct
    {
        if (value.HasValue)
            TCodec.Write(ref writer, value.GetValueOrDefault());
        else
            writer.WriteNull();
    }

    /// <inheritdoc/>
    public static T? Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => reader.TryReadNull() ? null : TCodec.Read(ref reader);
}

/// <summary>An object or null.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <typeparam name="TCodec">How its values are written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NullableReferenceCodec<T, TCodec> : IBusCodec<T?>
    where T : class
    where TCodec : struct, IBusCodec<T>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, T? value)
        where TWriter : struct, IBusWriter, allows ref struct
    {
        if (value is null)
            writer.WriteNull();
        else
            TCodec.Write(ref writer, value);
    }

    /// <inheritdoc/>
    public static T? Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => reader.TryReadNull() ? null : TCodec.Read(ref reader);
}
