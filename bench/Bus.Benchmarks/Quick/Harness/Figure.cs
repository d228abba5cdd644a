namespace Bus.Benchmarks.Quick.Harness;

/// <summary>One line of quick mode: what the bus does, its floor, and how far apart they may be.</summary>
internal abstract class Figure
{
    /// <summary>What the line is called, without spaces: it is also the child processes' argument.</summary>
    public abstract string Name { get; }

    public abstract Bound Bound { get; }

    /// <summary>How many bytes more than the floor an operation may allocate, or null where tests assert what it does.</summary>
    public virtual double? MostBytesAbove => null;

    /// <summary>How often case and floor take turns; as often again when the figure is short.</summary>
    public abstract int Rounds { get; }

    /// <summary>The figure that this one is with interceptors, if it is one.</summary>
    public virtual string? WithoutInterceptors => null;

    /// <summary>Measures one side in a process of its own.</summary>
    public abstract Task<Reading> MeasureAsync(string side);

    /// <summary>What the rounds of one side come to.</summary>
    public abstract double Summarize(IEnumerable<Reading> readings);

    /// <summary>What else the rounds of the case say, or nothing.</summary>
    public virtual string Note(IEnumerable<Reading> ours) => "";
}
