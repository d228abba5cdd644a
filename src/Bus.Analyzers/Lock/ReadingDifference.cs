namespace Bus.Analyzers.Lock;

/// <summary>Something that a reader has otherwise than a writer.</summary>
/// <param name="Path">Where in the value, as <c>order.lines[].price</c>; empty for the whole.</param>
/// <param name="Subject">The same in words.</param>
/// <param name="What">What it is, to go on after the subject.</param>
internal sealed record ReadingDifference(string Path, string Subject, string What)
{
    /// <summary>The difference as a sentence without its end.</summary>
    public string Text => $"{Subject} {What}";

    /// <summary>The type with the member as the reader calls it in C#; null for an argument or a value that stands alone.</summary>
    public string? ReadType { get; init; }

    /// <summary>The reader's name on the bus for the member, or null.</summary>
    public string? Member { get; init; }

    /// <summary>Tells apart what differs of one type or member: a member that is gone, or a part of a member's value.</summary>
    public string Detail { get; init; } = "";
}
