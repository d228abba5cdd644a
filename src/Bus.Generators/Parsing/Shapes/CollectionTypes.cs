namespace Bus.Generators.Parsing.Shapes;

/// <summary>The framework's types that are an array or a dictionary on the wire.</summary>
internal static class CollectionTypes
{
    /// <summary>Arrays, by the name of the generic type: its codec.</summary>
    public static IReadOnlyDictionary<string, string> Sequences { get; } = new Dictionary<string, string>
    {
        ["System.Collections.Generic.List<T>"] = "ListCodec",
        ["System.Collections.Generic.IList<T>"] = "ListInterfaceCodec",
        ["System.Collections.Generic.ICollection<T>"] = "CollectionCodec",
        ["System.Collections.Generic.IEnumerable<T>"] = "EnumerableCodec",
        ["System.Collections.Generic.IReadOnlyList<T>"] = "ReadOnlyListCodec",
        ["System.Collections.Generic.IReadOnlyCollection<T>"] = "ReadOnlyCollectionCodec",
        ["System.Collections.Immutable.ImmutableArray<T>"] = "ImmutableArrayCodec",
        ["System.Collections.Immutable.ImmutableList<T>"] = "ImmutableListCodec",
        ["System.Collections.Immutable.ImmutableHashSet<T>"] = "ImmutableHashSetCodec",
        ["System.Collections.Generic.HashSet<T>"] = "HashSetCodec",
        ["System.Collections.Generic.SortedSet<T>"] = "SortedSetCodec",
        ["System.Collections.Generic.ISet<T>"] = "SetInterfaceCodec",
        ["System.Collections.Generic.IReadOnlySet<T>"] = "ReadOnlySetCodec",
        ["System.Collections.Frozen.FrozenSet<T>"] = "FrozenSetCodec",
        ["System.Collections.Generic.Stack<T>"] = "StackCodec",
        ["System.Collections.Generic.Queue<T>"] = "QueueCodec",
    };

    /// <summary>Objects whose members are all alike, by the name of the generic type: its codec.</summary>
    public static IReadOnlyDictionary<string, string> Dictionaries { get; } = new Dictionary<string, string>
    {
        ["System.Collections.Generic.Dictionary<TKey, TValue>"] = "DictionaryCodec",
        ["System.Collections.Generic.IDictionary<TKey, TValue>"] = "DictionaryInterfaceCodec",
        ["System.Collections.Generic.IReadOnlyDictionary<TKey, TValue>"] = "ReadOnlyDictionaryCodec",
        ["System.Collections.Generic.SortedDictionary<TKey, TValue>"] = "SortedDictionaryCodec",
        ["System.Collections.Immutable.ImmutableDictionary<TKey, TValue>"] = "ImmutableDictionaryCodec",
        ["System.Collections.Frozen.FrozenDictionary<TKey, TValue>"] = "FrozenDictionaryCodec",
    };
}
