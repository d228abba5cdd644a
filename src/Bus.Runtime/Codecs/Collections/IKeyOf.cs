namespace Bus.Codecs;

/// <summary>What of an item a hash table looks at.</summary>
internal interface IKeyOf<TItem, out TKey>
{
    static abstract TKey KeyOf(in TItem item);
}

/// <summary>Of what a set holds: the item itself.</summary>
internal readonly struct KeyOfItem<T> : IKeyOf<T, T>
{
    public static T KeyOf(in T item) => item;
}

/// <summary>Of a pair: its key.</summary>
internal readonly struct KeyOfPair<TKey, TValue> : IKeyOf<KeyValuePair<TKey, TValue>, TKey>
{
    public static TKey KeyOf(in KeyValuePair<TKey, TValue> item) => item.Key;
}
