using System.ComponentModel;

namespace Bus.Codecs;

/// <summary>Items; they are read into an array.</summary>
/// <typeparam name="T">The items.</typeparam>
/// <typeparam name="TItem">How an item is written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct EnumerableCodec<T, TItem> : IBusCodec<IEnumerable<T>>, IFromItems<T, IEnumerable<T>>
    where TItem : struct, IBusCodec<T>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, IEnumerable<T> value)
        where TWriter : struct, IBusWriter, allows ref struct
        => Items.WriteAny<TWriter, T, TItem>(ref writer, value);

    /// <inheritdoc/>
    public static IEnumerable<T> Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => Items.Read<TReader, T, TItem, IEnumerable<T>, EnumerableCodec<T, TItem>>(ref reader);

    static IEnumerable<T> IFromItems<T, IEnumerable<T>>.Make(ReadOnlySpan<T> items) => items.ToArray();
}

/// <summary>Items; they are read into an array.</summary>
/// <typeparam name="T">The items.</typeparam>
/// <typeparam name="TItem">How an item is written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ReadOnlyCollectionCodec<T, TItem>
    : IBusCodec<IReadOnlyCollection<T>>, IFromItems<T, IReadOnlyCollection<T>>
    where TItem : struct, IBusCodec<T>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, IReadOnlyCollection<T> value)
        where TWriter : struct, IBusWriter, allows ref struct
        => Items.WriteAny<TWriter, T, TItem>(ref writer, value);

    /// <inheritdoc/>
    public static IReadOnlyCollection<T> Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => Items.Read<TReader, T, TItem, IReadOnlyCollection<T>, ReadOnlyCollectionCodec<T, TItem>>(ref reader);

    static IReadOnlyCollection<T> IFromItems<T, IReadOnlyCollection<T>>.Make(ReadOnlySpan<T> items) => items.ToArray();
}

/// <summary>Items; they are read into an array.</summary>
/// <typeparam name="T">The items.</typeparam>
/// <typeparam name="TItem">How an item is written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ReadOnlyListCodec<T, TItem> : IBusCodec<IReadOnlyList<T>>, IFromItems<T, IReadOnlyList<T>>
    where TItem : struct, IBusCodec<T>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, IReadOnlyList<T> value)
        where TWriter : struct, IBusWriter, allows ref struct
        => Items.WriteAny<TWriter, T, TItem>(ref writer, value);

    /// <inheritdoc/>
    public static IReadOnlyList<T> Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => Items.Read<TReader, T, TItem, IReadOnlyList<T>, ReadOnlyListCodec<T, TItem>>(ref reader);

    static IReadOnlyList<T> IFromItems<T, IReadOnlyList<T>>.Make(ReadOnlySpan<T> items) => items.ToArray();
}
