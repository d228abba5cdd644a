namespace Bus.Codecs;

/// <summary>How a collection is made of the items that were read.</summary>
internal interface IFromItems<T, TCollection>
{
    /// <summary>Makes the collection.</summary>
    /// <returns>The collection, or null if hash codes of its keys collide too often.</returns>
    static abstract TCollection? Make(ReadOnlySpan<T> items);
}
