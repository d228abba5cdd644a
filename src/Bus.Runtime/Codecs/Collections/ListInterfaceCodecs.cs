using System.ComponentModel;

namespace Bus.Codecs;

/// <summary>Items; they are read into a list.</summary>
/// <typeparam name="T">The items.</typeparam>
/// <typeparam name="TItem">How an item is written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct CollectionCodec<T, TItem> : IBusCodec<ICollection<T>>, IFromItems<T, ICollection<T>>
    where TItem : struct, IBusCodec<T>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, ICollection<T> value)
        where TWriter : struct, IBusWriter, allows ref struct
        => Items.WriteAny<TWriter, T, TItem>(ref writer, value);

    /// <inheritdoc/>
    public static ICollection<T> Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => Items.Read<TReader, T, TItem, ICollection<T>, CollectionCodec<T, TItem>>(ref reader);

    static ICollection<T> IFromItems<T, ICollection<T>>.Make(ReadOnlySpan<T> items) => Items.ToList(items);
}

/// <summary>Items; they are read into a list.</summary>
/// <typeparam name="T">The items.</typeparam>
/// <typeparam name="TItem">How an item is written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ListInterfaceCodec<T, TItem> : IBusCodec<IList<T>>, IFromItems<T, IList<T>>
    where TItem : struct, IBusCodec<T>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, IList<T> value)
        where TWriter : struct, IBusWriter, allows ref struct
        => Items.WriteAny<TWriter, T, TItem>(ref writer, value);

    /// <inheritdoc/>
    public static IList<T> Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => Items.Read<TReader, T, TItem, IList<T>, ListInterfaceCodec<T, TItem>>(ref reader);

    static IList<T> IFromItems<T, IList<T>>.Make(ReadOnlySpan<T> items) => Items.ToList(items);
}
