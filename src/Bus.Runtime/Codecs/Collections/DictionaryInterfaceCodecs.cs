using System.ComponentModel;

namespace Bus.Codecs;

/// <summary>A dictionary, whatever its class.</summary>
/// <typeparam name="TKey">The keys.</typeparam>
/// <typeparam name="TValue">The values.</typeparam>
/// <typeparam name="TKeyCodec">How a key is written.</typeparam>
/// <typeparam name="TValueCodec">How a value is written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DictionaryInterfaceCodec<TKey, TValue, TKeyCodec, TValueCodec>
    : IBusCodec<IDictionary<TKey, TValue>>, IFromItems<KeyValuePair<TKey, TValue>, IDictionary<TKey, TValue>>
    where TKey : notnull
    where TKeyCodec : struct, IBusKeyCodec<TKey>
    where TValueCodec : struct, IBusCodec<TValue>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, IDictionary<TKey, TValue> value)
        where TWriter : struct, IBusWriter, allows ref struct
        => Pairs.WriteAny<TWriter, TKey, TValue, TKeyCodec, TValueCodec>(ref writer, value);

    /// <inheritdoc/>
    public static IDictionary<TKey, TValue> Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => Pairs.Read<TReader, TKey, TValue, TKeyCodec, TValueCodec,
            IDictionary<TKey, TValue>,
            DictionaryInterfaceCodec<TKey, TValue, TKeyCodec, TValueCodec>>(ref reader);

    static IDictionary<TKey, TValue>? IFromItems<KeyValuePair<TKey, TValue>, IDictionary<TKey, TValue>>.Make(
        ReadOnlySpan<KeyValuePair<TKey, TValue>> items)
        => Pairs.ToDictionary(items);
}

/// <summary>A dictionary that is only read.</summary>
/// <typeparam name="TKey">The keys.</typeparam>
/// <typeparam name="TValue">The values.</typeparam>
/// <typeparam name="TKeyCodec">How a key is written.</typeparam>
/// <typeparam name="TValueCodec">How a value is written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ReadOnlyDictionaryCodec<TKey, TValue, TKeyCodec, TValueCodec>
    : IBusCodec<IReadOnlyDictionary<TKey, TValue>>, IFromItems<KeyValuePair<TKey, TValue>, IReadOnlyDictionary<TKey, TValue>>
    where TKey : notnull
    where TKeyCodec : struct, IBusKeyCodec<TKey>
    where TValueCodec : struct, IBusCodec<TValue>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, IReadOnlyDictionary<TKey, TValue> value)
        where TWriter : struct, IBusWriter, allows ref struct
        => Pairs.WriteAny<TWriter, TKey, TValue, TKeyCodec, TValueCodec>(ref writer, value);

    /// <inheritdoc/>
    public static IReadOnlyDictionary<TKey, TValue> Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => Pairs.Read<TReader, TKey, TValue, TKeyCodec, TValueCodec,
            IReadOnlyDictionary<TKey, TValue>,
            ReadOnlyDictionaryCodec<TKey, TValue, TKeyCodec, TValueCodec>>(ref reader);

    static IReadOnlyDictionary<TKey, TValue>? IFromItems<KeyValuePair<TKey, TValue>, IReadOnlyDictionary<TKey, TValue>>.Make(
        ReadOnlySpan<KeyValuePair<TKey, TValue>> items)
        => Pairs.ToDictionary(items);
}
