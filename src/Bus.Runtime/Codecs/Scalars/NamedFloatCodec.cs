using System.ComponentModel;
using System.Numerics;

namespace Bus.Codecs;

/// <summary>A floating-point number that is written by its name when it is not finite.</summary>
/// <typeparam name="T">The number.</typeparam>
/// <typeparam name="TCodec">How it is written as a number.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NamedFloatCodec<T, TCodec> : IBusCodec<T>
    where T : struct, IFloatingPointIeee754<T>
    where TCodec : struct, IBusCodec<T>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, T value)
        where TWriter : struct, IBusWriter, allows ref struct
    {
        if (T.IsFinite(value))
            TCodec.Write(ref writer, value);
        else
            writer.WriteText(T.IsNaN(value) ? "NaN"u8 : T.IsPositive(value) ? "Infinity"u8 : "-Infinity"u8);
    }

    /// <inheritdoc/>
    public static T Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => TCodec.Read(ref reader);
}
