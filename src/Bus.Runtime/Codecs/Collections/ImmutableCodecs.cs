using System.Collections.Immutable;
using System.ComponentModel;

namespace Bus.Codecs;

/// <summary>An immutable array.</summary>
/// <typeparam name="T">The items.</typeparam>
/// <typeparam name="TItem">How an item is written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ImmutableArrayCodec<T, TItem> : IBusCodec<ImmutableArray<T>>, IFromItems<T, ImmutableArray<T>>
    where TItem : struct, IBusCodec<T>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, ImmutableArray<T> value)
        where TWriter : struct, IBusWriter, allows ref struct
    {
        if (value.IsDefault) throw writer.Fail("is a default ImmutableArray");
        Items.Write<TWriter, T, TItem>(ref writer, value.AsSpan());
    }

    /// <inheritdoc/>
    public static ImmutableArray<T> Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => Items.Read<TReader, T, TItem, ImmutableArray<T>, ImmutableArrayCodec<T, TItem>>(ref reader);

    static ImmutableArray<T> IFromItems<T, ImmutableArray<T>>.Make(ReadOnlySpan<T> items) => ImmutableArray.Create(items);
}

/// <summary>An immutable list.</summary>
/// <typeparam name="T">The items.</typeparam>
/// <typeparam name="TItem">How an item is written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ImmutableListCodec<T, TItem> : IBusCodec<ImmutableList<T>>, IFromItems<T, ImmutableList<T>>
    where TItem : struct, IBusCodec<T>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, ImmutableList<T> value)
        where TWriter : struct, IBusWriter, allows ref struct
    {
        if (value is null) throw Null.Refused(ref writer);
        writer.BeginArray(value.Count);
        foreach (T item in value) TItem.Write(ref writer, item);
        writer.EndArray();
    }

    /// <inheritdoc/>
    public static ImmutableList<T> Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => Items.Read<TReader, T, TItem, ImmutableList<T>, ImmutableListCodec<T, TItem>>(ref reader);

    static ImmutableList<T> IFromItems<T, ImmutableList<T>>.Make(ReadOnlySpan<T> items) => ImmutableList.Create(items);
}

/// <summary>An immutable set.</summary>
/// <typeparam name="T">The items.</typeparam>
/// <typeparam name="TItem">How an item is written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ImmutableHashSetCodec<T, TItem>
    : IBusCodec<ImmutableHashSet<T>>, IFromItems<T, ImmutableHashSet<T>>
    where TItem : struct, IBusCodec<T>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, ImmutableHashSet<T> value)
        where TWriter : struct, IBusWriter, allows ref struct
    {
        if (value is null) throw Null.Refused(ref writer);
        writer.BeginArray(value.Count);
        foreach (T item in value) TItem.Write(ref writer, item);
        writer.EndArray();
    }

    /// <inheritdoc/>
    public static ImmutableHashSet<T> Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => Items.Read<TReader, T, TItem, ImmutableHashSet<T>, ImmutableHashSetCodec<T, TItem>>(ref reader);

    static ImmutableHashSet<T>? IFromItems<T, ImmutableHashSet<T>>.Make(ReadOnlySpan<T> items) => Items.ToSet(items)?.ToImmutableHashSet();
}
