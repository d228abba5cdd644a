using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Bus.Codecs;

/// <summary>How the keys and values of dictionaries are written and read.</summary>
internal static class Pairs
{
    public static void Write<TWriter, TKey, TValue, TKeyCodec, TValueCodec>(ref TWriter writer, TKey key, TValue value)
        where TWriter : struct, IBusWriter, allows ref struct
        where TKeyCodec : struct, IBusKeyCodec<TKey>
        where TValueCodec : struct, IBusCodec<TValue>
    {
        TKeyCodec.WriteKey(ref writer, key);
        TValueCodec.Write(ref writer, value);
    }

    /// <summary>Writes a dictionary of any class, without an enumerator where it can be helped.</summary>
    public static void WriteAny<TWriter, TKey, TValue, TKeyCodec, TValueCodec>(
        ref TWriter writer, IEnumerable<KeyValuePair<TKey, TValue>>? pairs)
        where TWriter : struct, IBusWriter, allows ref struct
        where TKey : notnull
        where TKeyCodec : struct, IBusKeyCodec<TKey>
        where TValueCodec : struct, IBusCodec<TValue>
    {
        if (pairs is Dictionary<TKey, TValue> dictionary)
            DictionaryCodec<TKey, TValue, TKeyCodec, TValueCodec>.Write(ref writer, dictionary);
        else
            WriteCopy<TWriter, TKey, TValue, TKeyCodec, TValueCodec>(ref writer, pairs ?? throw Null.Refused(ref writer));
    }

    public static TDictionary Read<TReader, TKey, TValue, TKeyCodec, TValueCodec, TDictionary, TMaker>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        where TKeyCodec : struct, IBusKeyCodec<TKey>
        where TValueCodec : struct, IBusCodec<TValue>
        where TMaker : struct, IFromItems<KeyValuePair<TKey, TValue>, TDictionary>
    {
        return ItemRoom<KeyValuePair<TKey, TValue>>.IsSmall
            ? ReadShort<TReader, TKey, TValue, TKeyCodec, TValueCodec, TDictionary, TMaker>(ref reader)
            : ReadInto<TReader, TKey, TValue, TKeyCodec, TValueCodec, TDictionary, TMaker>(ref reader, room: []);
    }

    /// <summary>A dictionary of pairs, or null if the keys' hash codes collide too often. Of pairs with the same key the last one wins.</summary>
    public static Dictionary<TKey, TValue>? ToDictionary<TKey, TValue>(ReadOnlySpan<KeyValuePair<TKey, TValue>> pairs)
        where TKey : notnull
    {
        Dictionary<TKey, TValue> dictionary = new(pairs.Length);
        if (!HashSpread.IsFair<KeyValuePair<TKey, TValue>, TKey, KeyOfPair<TKey, TValue>>(pairs, dictionary.EnsureCapacity(0))) return null;
        foreach ((TKey key, TValue value) in pairs) dictionary[key] = value;
        return dictionary;
    }

    // In a method of its own, for the room is part of the stack that a method takes.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static TDictionary ReadShort<TReader, TKey, TValue, TKeyCodec, TValueCodec, TDictionary, TMaker>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        where TKeyCodec : struct, IBusKeyCodec<TKey>
        where TValueCodec : struct, IBusCodec<TValue>
        where TMaker : struct, IFromItems<KeyValuePair<TKey, TValue>, TDictionary>
    {
        ItemRoom<KeyValuePair<TKey, TValue>> room = default;
        return ReadInto<TReader, TKey, TValue, TKeyCodec, TValueCodec, TDictionary, TMaker>(ref reader, room);
    }

    private static TDictionary ReadInto<TReader, TKey, TValue, TKeyCodec, TValueCodec, TDictionary, TMaker>(
        ref TReader reader, scoped Span<KeyValuePair<TKey, TValue>> room)
        where TReader : struct, IBusReader, allows ref struct
        where TKeyCodec : struct, IBusKeyCodec<TKey>
        where TValueCodec : struct, IBusCodec<TValue>
        where TMaker : struct, IFromItems<KeyValuePair<TKey, TValue>, TDictionary>
    {
        ItemBuffer<KeyValuePair<TKey, TValue>> pairs = new(room);
        try
        {
            int state = reader.BeginObject();
            while (reader.NextName(ref state, out ReadOnlySpan<byte> name))
            {
                TKey key = TKeyCodec.ReadKey(ref reader, name);
                pairs.Add(new(key, TValueCodec.Read(ref reader)));
            }
            return TMaker.Make(pairs.Items) is { } made ? made : throw reader.Fail(HashSpread.Problem);
        }
        finally
        {
            pairs.Dispose();
        }
    }

    private static void WriteCopy<TWriter, TKey, TValue, TKeyCodec, TValueCodec>(
        ref TWriter writer, IEnumerable<KeyValuePair<TKey, TValue>> source)
        where TWriter : struct, IBusWriter, allows ref struct
        where TKey : notnull
        where TKeyCodec : struct, IBusKeyCodec<TKey>
        where TValueCodec : struct, IBusCodec<TValue>
    {
        if (ItemRoom<KeyValuePair<TKey, TValue>>.IsSmall)
            WriteShort<TWriter, TKey, TValue, TKeyCodec, TValueCodec>(ref writer, source);
        else
            WriteFrom<TWriter, TKey, TValue, TKeyCodec, TValueCodec>(ref writer, source, room: []);
    }

    // As above.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void WriteShort<TWriter, TKey, TValue, TKeyCodec, TValueCodec>(
        ref TWriter writer, IEnumerable<KeyValuePair<TKey, TValue>> source)
        where TWriter : struct, IBusWriter, allows ref struct
        where TKey : notnull
        where TKeyCodec : struct, IBusKeyCodec<TKey>
        where TValueCodec : struct, IBusCodec<TValue>
    {
        ItemRoom<KeyValuePair<TKey, TValue>> room = default;
        WriteFrom<TWriter, TKey, TValue, TKeyCodec, TValueCodec>(ref writer, source, room);
    }

    private static void WriteFrom<TWriter, TKey, TValue, TKeyCodec, TValueCodec>(
        ref TWriter writer, IEnumerable<KeyValuePair<TKey, TValue>> source, scoped Span<KeyValuePair<TKey, TValue>> room)
        where TWriter : struct, IBusWriter, allows ref struct
        where TKey : notnull
        where TKeyCodec : struct, IBusKeyCodec<TKey>
        where TValueCodec : struct, IBusCodec<TValue>
    {
        ItemBuffer<KeyValuePair<TKey, TValue>> pairs = new(room);
        try
        {
            // What others may change meanwhile has an enumerator that bears it.
            if (source is ConcurrentDictionary<TKey, TValue>)
                pairs.AddEach(source);
            else
                pairs.AddAll(source);
            writer.BeginObject(pairs.Items.Length);
            foreach ((TKey key, TValue value) in pairs.Items) Write<TWriter, TKey, TValue, TKeyCodec, TValueCodec>(ref writer, key, value);
            writer.EndObject();
        }
        finally
        {
            pairs.Dispose();
        }
    }
}
