namespace Bus.DependencyInjection;

/// <summary>An instant at which a wall clock jumps.</summary>
/// <param name="Instant">The first instant with the new offset, in UTC.</param>
/// <param name="Before">The offset before it.</param>
/// <param name="After">The offset from then on.</param>
internal readonly record struct ClockChange(DateTime Instant, TimeSpan Before, TimeSpan After)
{
    /// <summary>Whether the clock goes back, and shows times again.</summary>
    public bool IsBack => After < Before;

    /// <summary>The first instant at which a clock that went back shows a new time.</summary>
    public DateTime EndOfSecondPass => Instant + (Before - After);

    /// <summary>Whether the clock jumps over a time and never shows it.</summary>
    public bool Skips(DateTime wall) => wall >= Instant + Before && wall < Instant + After;
}
