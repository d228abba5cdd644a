using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Bus.Codecs;

/// <summary>A list.</summary>
/// <typeparam name="T">The items.</typeparam>
/// <typeparam name="TItem">How an item is written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ListCodec<T, TItem> : IBusCodec<List<T>>, IFromItems<T, List<T>>
    where TItem : struct, IBusCodec<T>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, List<T> value)
        where TWriter : struct, IBusWriter, allows ref struct
        => Items.Write<TWriter, T, TItem>(ref writer, CollectionsMarshal.AsSpan(value ?? throw Null.Refused(ref writer)));

    /// <inheritdoc/>
    public static List<T> Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => Items.Read<TReader, T, TItem, List<T>, ListCodec<T, TItem>>(ref reader);

    static List<T> IFromItems<T, List<T>>.Make(ReadOnlySpan<T> items) => Items.ToList(items);
}
