using System.ComponentModel;

namespace Bus.Codecs;

/// <summary>A queue, its first item first.</summary>
/// <typeparam name="T">The items.</typeparam>
/// <typeparam name="TItem">How an item is written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct QueueCodec<T, TItem> : IBusCodec<Queue<T>>, IFromItems<T, Queue<T>>
    where TItem : struct, IBusCodec<T>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, Queue<T> value)
        where TWriter : struct, IBusWriter, allows ref struct
    {
        if (value is null) throw Null.Refused(ref writer);
        writer.BeginArray(value.Count);
        foreach (T item in value) TItem.Write(ref writer, item);
        writer.EndArray();
    }

    /// <inheritdoc/>
    public static Queue<T> Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => Items.Read<TReader, T, TItem, Queue<T>, QueueCodec<T, TItem>>(ref reader);

    static Queue<T> IFromItems<T, Queue<T>>.Make(ReadOnlySpan<T> items)
    {
        Queue<T> queue = new(items.Length);
        foreach (T item in items) queue.Enqueue(item);
        return queue;
    }
}
