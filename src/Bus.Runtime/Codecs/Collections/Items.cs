using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Bus.Codecs;

/// <summary>How the items of collections are written and read.</summary>
internal static class Items
{
    public static void Write<TWriter, T, TItem>(ref TWriter writer, scoped ReadOnlySpan<T> items)
        where TWriter : struct, IBusWriter, allows ref struct
        where TItem : struct, IBusCodec<T>
    {
        writer.BeginArray(items.Length);
        foreach (T item in items) TItem.Write(ref writer, item);
        writer.EndArray();
    }

    /// <summary>Writes a collection of any class, without an enumerator where it can be helped.</summary>
    public static void WriteAny<TWriter, T, TItem>(ref TWriter writer, IEnumerable<T>? items)
        where TWriter : struct, IBusWriter, allows ref struct
        where TItem : struct, IBusCodec<T>
    {
        if (items is T[] array)
            Write<TWriter, T, TItem>(ref writer, array);
        else if (items is List<T> list)
            Write<TWriter, T, TItem>(ref writer, CollectionsMarshal.AsSpan(list));
        else
            WriteCopy<TWriter, T, TItem>(ref writer, items ?? throw Null.Refused(ref writer));
    }

    public static TCollection Read<TReader, T, TItem, TCollection, TMaker>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        where TItem : struct, IBusCodec<T>
        where TMaker : struct, IFromItems<T, TCollection>
    {
        return ItemRoom<T>.IsSmall
            ? ReadShort<TReader, T, TItem, TCollection, TMaker>(ref reader)
            : ReadInto<TReader, T, TItem, TCollection, TMaker>(ref reader, room: []);
    }

    public static List<T> ToList<T>(ReadOnlySpan<T> items)
    {
        List<T> list = new(items.Length);
        CollectionsMarshal.SetCount(list, items.Length);
        items.CopyTo(CollectionsMarshal.AsSpan(list));
        return list;
    }

    /// <summary>A set of items, or null if their hash codes collide too often.</summary>
    public static HashSet<T>? ToSet<T>(ReadOnlySpan<T> items)
    {
        HashSet<T> set = new(items.Length);
        if (!HashSpread.IsFair<T, T, KeyOfItem<T>>(items, set.EnsureCapacity(0))) return null;
        foreach (T item in items) set.Add(item);
        return set;
    }

    // In a method of its own, for the room is part of the stack that a method takes.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static TCollection ReadShort<TReader, T, TItem, TCollection, TMaker>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        where TItem : struct, IBusCodec<T>
        where TMaker : struct, IFromItems<T, TCollection>
    {
        ItemRoom<T> room = default;
        return ReadInto<TReader, T, TItem, TCollection, TMaker>(ref reader, room);
    }

    private static TCollection ReadInto<TReader, T, TItem, TCollection, TMaker>(ref TReader reader, scoped Span<T> room)
        where TReader : struct, IBusReader, allows ref struct
        where TItem : struct, IBusCodec<T>
        where TMaker : struct, IFromItems<T, TCollection>
    {
        ItemBuffer<T> items = new(room);
        try
        {
            int state = reader.BeginArray();
            while (reader.NextItem(ref state)) items.Add(TItem.Read(ref reader));
            return TMaker.Make(items.Items) is { } made ? made : throw reader.Fail(HashSpread.Problem);
        }
        finally
        {
            items.Dispose();
        }
    }

    /// <summary>Writes what can be enumerated only: it is counted first, and enumerated once.</summary>
    private static void WriteCopy<TWriter, T, TItem>(ref TWriter writer, IEnumerable<T> source)
        where TWriter : struct, IBusWriter, allows ref struct
        where TItem : struct, IBusCodec<T>
    {
        if (ItemRoom<T>.IsSmall)
            WriteShort<TWriter, T, TItem>(ref writer, source);
        else
            WriteFrom<TWriter, T, TItem>(ref writer, source, room: []);
    }

    // As above.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void WriteShort<TWriter, T, TItem>(ref TWriter writer, IEnumerable<T> source)
        where TWriter : struct, IBusWriter, allows ref struct
        where TItem : struct, IBusCodec<T>
    {
        ItemRoom<T> room = default;
        WriteFrom<TWriter, T, TItem>(ref writer, source, room);
    }

    private static void WriteFrom<TWriter, T, TItem>(ref TWriter writer, IEnumerable<T> source, scoped Span<T> room)
        where TWriter : struct, IBusWriter, allows ref struct
        where TItem : struct, IBusCodec<T>
    {
        ItemBuffer<T> items = new(room);
        try
        {
            items.AddAll(source);
            Write<TWriter, T, TItem>(ref writer, items.Items);
        }
        finally
        {
            items.Dispose();
        }
    }
}
