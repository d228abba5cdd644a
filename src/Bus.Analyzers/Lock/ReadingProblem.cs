namespace Bus.Analyzers.Lock;

/// <summary>What keeps a reader from reading what a writer may write.</summary>
/// <param name="Path">Where in the value, as <c>order.lines[].price</c>; empty for the whole.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Reason">The same in words, to go on after "as".</param>
internal sealed record ReadingProblem(string Path, ReadingProblemKind Kind, string Reason)
{
    /// <summary>The type with the member, or the enum, as the writer calls it in C#; null for an argument or a value that stands alone.</summary>
    public string? WrittenType { get; init; }

    /// <summary>The same as the reader calls it.</summary>
    public string? ReadType { get; init; }

    /// <summary>The member's name on the bus, or null.</summary>
    public string? Member { get; init; }

    /// <summary>Whether it is read all the same, as something else than what was meant.</summary>
    public bool IsSilent { get; init; }

    /// <summary>The member that the writer has in its place, or null.</summary>
    public string? RenamedFrom { get; init; }

    /// <summary>The members of the writer of which one may be the same by another name.</summary>
    public IReadOnlyList<string> PerhapsFrom { get; init; } = [];
}

/// <summary>The kinds of such problems, by what mends them.</summary>
internal enum ReadingProblemKind
{
    /// <summary>What the reader requires is not written.</summary>
    Missing,

    /// <summary>It is written by another name.</summary>
    Renamed,

    /// <summary>It is of another type, or of a wider range.</summary>
    Type,

    /// <summary>It may be null.</summary>
    Null,

    /// <summary>It may be a value or a type that the reader does not know.</summary>
    Unknown,

    /// <summary>A number stands for another value.</summary>
    Meaning,
}
