using System.ComponentModel;

namespace Bus.Codecs;

/// <summary>A stack, its top first.</summary>
/// <remarks>It is read as it was written; System.Text.Json turns it upside down.</remarks>
/// <typeparam name="T">The items.</typeparam>
/// <typeparam name="TItem">How an item is written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct StackCodec<T, TItem> : IBusCodec<Stack<T>>, IFromItems<T, Stack<T>>
    where TItem : struct, IBusCodec<T>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, Stack<T> value)
        where TWriter : struct, IBusWriter, allows ref struct
    {
        if (value is null) throw Null.Refused(ref writer);
        writer.BeginArray(value.Count);
        foreach (T item in value) TItem.Write(ref writer, item);
        writer.EndArray();
    }

    /// <inheritdoc/>
    public static Stack<T> Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => Items.Read<TReader, T, TItem, Stack<T>, StackCodec<T, TItem>>(ref reader);

    static Stack<T> IFromItems<T, Stack<T>>.Make(ReadOnlySpan<T> items)
    {
        Stack<T> stack = new(items.Length);
        for (int index = items.Length - 1; index >= 0; index--) stack.Push(items[index]);
        return stack;
    }
}
