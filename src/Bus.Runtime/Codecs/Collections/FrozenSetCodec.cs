using System.Collections.Frozen;
using System.ComponentModel;

namespace Bus.Codecs;

/// <summary>A frozen set.</summary>
/// <typeparam name="T">The items.</typeparam>
/// <typeparam name="TItem">How an item is written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct FrozenSetCodec<T, TItem> : IBusCodec<FrozenSet<T>>, IFromItems<T, FrozenSet<T>>
    where TItem : struct, IBusCodec<T>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, FrozenSet<T> value)
        where TWriter : struct, IBusWriter, allows ref struct
        => Items.Write<TWriter, T, TItem>(ref writer, (value ?? throw Null.Refused(ref writer)).Items.AsSpan());

    /// <inheritdoc/>
    public static FrozenSet<T> Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => Items.Read<TReader, T, TItem, FrozenSet<T>, FrozenSetCodec<T, TItem>>(ref reader);

    static FrozenSet<T>? IFromItems<T, FrozenSet<T>>.Make(ReadOnlySpan<T> items) => Items.ToSet(items)?.ToFrozenSet();
}
