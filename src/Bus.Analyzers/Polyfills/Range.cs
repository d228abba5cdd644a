namespace System;

/// <summary>Lets the compiler take parts of strings; netstandard2.0 has no such type.</summary>
internal readonly struct Range(Index start, Index end)
{
    public Index Start { get; } = start;

    public Index End { get; } = end;
}
