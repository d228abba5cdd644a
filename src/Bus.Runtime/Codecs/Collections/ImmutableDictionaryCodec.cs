using System.Collections.Immutable;
using System.ComponentModel;

namespace Bus.Codecs;

/// <summary>An immutable dictionary.</summary>
/// <typeparam name="TKey">The keys.</typeparam>
/// <typeparam name="TValue">The values.</typeparam>
/// <typeparam name="TKeyCodec">How a key is written.</typeparam>
/// <typeparam name="TValueCodec">How a value is written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ImmutableDictionaryCodec<TKey, TValue, TKeyCodec, TValueCodec>
    : IBusCodec<ImmutableDictionary<TKey, TValue>>, IFromItems<KeyValuePair<TKey, TValue>, ImmutableDictionary<TKey, TValue>>
    where TKey : notnull
    where TKeyCodec : struct, IBusKeyCodec<TKey>
    where TValueCodec : struct, IBusCodec<TValue>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, ImmutableDictionary<TKey, TValue> value)
        where TWriter : struct, IBusWriter, allows ref struct
    {
        if (value is null) throw Null.Refused(ref writer);
        writer.BeginObject(value.Count);
        foreach ((TKey key, TValue item) in value) Pairs.Write<TWriter, TKey, TValue, TKeyCodec, TValueCodec>(ref writer, key, item);
        writer.EndObject();
    }

    /// <inheritdoc/>
    public static ImmutableDictionary<TKey, TValue> Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
        => Pairs.Read<TReader, TKey, TValue, TKeyCodec, TValueCodec,
            ImmutableDictionary<TKey, TValue>,
            ImmutableDictionaryCodec<TKey, TValue, TKeyCodec, TValueCodec>>(ref reader);

    static ImmutableDictionary<TKey, TValue>? IFromItems<KeyValuePair<TKey, TValue>, ImmutableDictionary<TKey, TValue>>.Make(
        ReadOnlySpan<KeyValuePair<TKey, TValue>> items)
        => Pairs.ToDictionary(items)?.ToImmutableDictionary();
}
