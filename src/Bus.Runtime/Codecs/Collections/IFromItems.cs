namespace Bus.Codecs;

/// <summary>How a collection is made of the items that were read.</summary>
internal interface IFromItems<T, TCollection>
{
    static abstract TCollection Make(ReadOnlySpan<T> items);
}
