using System.ComponentModel;

namespace Bus.Codecs;

/// <summary>A set.</summary>
/// <typeparam name="T">The items.</typeparam>
/// <typeparam name="TItem">How an item is written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct HashSetCodec<T, TItem> : IBusCodec<HashSet<T>>, IFromItems<T, HashSet<T>>
    where TItem : struct, IBusCodec<T>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, HashSet<T> value)
        where TWriter : struct, IBusWriter, allows ref struct
    {
        if (value is null) throw Null.Refused(ref writer);
        writer.BeginArray(value.Count);
        foreach (T item in value) TItem.Write(ref writer, item);
        writer.EndArray();
    }

    /// <inheritdoc/>
    public static HashSet<T> Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => Items.Read<TReader, T, TItem, HashSet<T>, HashSetCodec<T, TItem>>(ref reader);

    static HashSet<T>? IFromItems<T, HashSet<T>>.Make(ReadOnlySpan<T> items) => Items.ToSet(items);
}

/// <summary>A set; it is read into a hash set.</summary>
/// <typeparam name="T">The items.</typeparam>
/// <typeparam name="TItem">How an item is written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SetInterfaceCodec<T, TItem> : IBusCodec<ISet<T>>, IFromItems<T, ISet<T>>
    where TItem : struct, IBusCodec<T>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, ISet<T> value)
        where TWriter : struct, IBusWriter, allows ref struct
        => Items.WriteAny<TWriter, T, TItem>(ref writer, value);

    /// <inheritdoc/>
    public static ISet<T> Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => Items.Read<TReader, T, TItem, ISet<T>, SetInterfaceCodec<T, TItem>>(ref reader);

    static ISet<T>? IFromItems<T, ISet<T>>.Make(ReadOnlySpan<T> items) => Items.ToSet(items);
}

/// <summary>A set; it is read into a hash set.</summary>
/// <typeparam name="T">The items.</typeparam>
/// <typeparam name="TItem">How an item is written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ReadOnlySetCodec<T, TItem> : IBusCodec<IReadOnlySet<T>>, IFromItems<T, IReadOnlySet<T>>
    where TItem : struct, IBusCodec<T>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, IReadOnlySet<T> value)
        where TWriter : struct, IBusWriter, allows ref struct
        => Items.WriteAny<TWriter, T, TItem>(ref writer, value);

    /// <inheritdoc/>
    public static IReadOnlySet<T> Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => Items.Read<TReader, T, TItem, IReadOnlySet<T>, ReadOnlySetCodec<T, TItem>>(ref reader);

    static IReadOnlySet<T>? IFromItems<T, IReadOnlySet<T>>.Make(ReadOnlySpan<T> items) => Items.ToSet(items);
}

/// <summary>A set in order.</summary>
/// <typeparam name="T">The items.</typeparam>
/// <typeparam name="TItem">How an item is written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SortedSetCodec<T, TItem> : IBusCodec<SortedSet<T>>, IFromItems<T, SortedSet<T>>
    where TItem : struct, IBusCodec<T>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, SortedSet<T> value)
        where TWriter : struct, IBusWriter, allows ref struct
    {
        if (value is null) throw Null.Refused(ref writer);
        writer.BeginArray(value.Count);
        foreach (T item in value) TItem.Write(ref writer, item);
        writer.EndArray();
    }

    /// <inheritdoc/>
    public static SortedSet<T> Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => Items.Read<TReader, T, TItem, SortedSet<T>, SortedSetCodec<T, TItem>>(ref reader);

    static SortedSet<T> IFromItems<T, SortedSet<T>>.Make(ReadOnlySpan<T> items)
    {
        SortedSet<T> set = [];
        foreach (T item in items) set.Add(item);
        return set;
    }
}
