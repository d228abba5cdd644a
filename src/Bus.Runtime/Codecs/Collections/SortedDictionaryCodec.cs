using System.ComponentModel;

namespace Bus.Codecs;

/// <summary>A dictionary in the order of its keys.</summary>
/// <typeparam name="TKey">The keys.</typeparam>
/// <typeparam name="TValue">The values.</typeparam>
/// <typeparam name="TKeyCodec">How a key is written.</typeparam>
/// <typeparam name="TValueCodec">How a value is written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SortedDictionaryCodec<TKey, TValue, TKeyCodec, TValueCodec>
    : IBusCodec<SortedDictionary<TKey, TValue>>, IFromItems<KeyValuePair<TKey, TValue>, SortedDictionary<TKey, TValue>>
    where TKey : notnull
    where TKeyCodec : struct, IBusKeyCodec<TKey>
    where TValueCodec : struct, IBusCodec<TValue>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, SortedDictionary<TKey, TValue> value)
        where TWriter : struct, IBusWriter, allows ref struct
    {
        if (value is null) throw Null.Refused(ref writer);
        writer.BeginObject(value.Count);
        foreach ((TKey key, TValue item) in value) Pairs.Write<TWriter, TKey, TValue, TKeyCodec, TValueCodec>(ref writer, key, item);
        writer.EndObject();
    }

    /// <inheritdoc/>
    public static SortedDictionary<TKey, TValue> Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => Pairs.Read<TReader, TKey, TValue, TKeyCodec, TValueCodec,
            SortedDictionary<TKey, TValue>,
            SortedDictionaryCodec<TKey, TValue, TKeyCodec, TValueCodec>>(ref reader);

    static SortedDictionary<TKey, TValue> IFromItems<KeyValuePair<TKey, TValue>, SortedDictionary<TKey, TValue>>.Make(
        ReadOnlySpan<KeyValuePair<TKey, TValue>> items)
    {
        SortedDictionary<TKey, TValue> dictionary = [];
        foreach ((TKey key, TValue value) in items) dictionary[key] = value;
        return dictionary;
    }
}
