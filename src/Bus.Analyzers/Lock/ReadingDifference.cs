namespace Bus.Analyzers.Lock;

/// <summary>Something that a reader has otherwise than a writer.</summary>
/// <param name="Path">Where in the value, as <c>order.lines[].price</c>; empty for the whole.</param>
/// <param name="Text">What it is, as a sentence without its end.</param>
internal sealed record ReadingDifference(string Path, string Text)
{
    /// <summary>The type with the member as the reader calls it in C#; null for an argument or a value that stands alone.</summary>
    public string? ReadType { get; init; }

    /// <summary>The reader's name on the bus for the member, or null.</summary>
    public string? Member { get; init; }
}
