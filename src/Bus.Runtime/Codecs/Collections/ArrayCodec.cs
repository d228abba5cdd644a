using System.ComponentModel;

namespace Bus.Codecs;

/// <summary>An array.</summary>
/// <typeparam name="T">The items.</typeparam>
/// <typeparam name="TItem">How an item is written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ArrayCodec<T, TItem> : IBusCodec<T[]>, IFromItems<T, T[]>
    where TItem : struct, IBusCodec<T>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, T[] value)
        where TWriter : struct, IBusWriter, allows ref struct
        => Items.Write<TWriter, T, TItem>(ref writer, value ?? throw Null.Refused(ref writer));

    /// <inheritdoc/>
    public static T[] Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => Items.Read<TReader, T, TItem, T[], ArrayCodec<T, TItem>>(ref reader);

    static T[] IFromItems<T, T[]>.Make(ReadOnlySpan<T> items) => items.ToArray();
}
