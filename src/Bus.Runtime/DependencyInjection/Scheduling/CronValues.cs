namespace Bus.DependencyInjection;

/// <summary>What one field of a cron expression allows.</summary>
/// <param name="Bits">One bit for each value.</param>
/// <param name="HasStar">Whether `*` or `?` is part of it, with a step or without.</param>
/// <param name="Repeats">Whether `*`, a range or a step is part of it.</param>
/// <param name="HasLast">Whether `L`, the last day of the month, is part of it.</param>
internal readonly record struct CronValues(ulong Bits, bool HasStar = false, bool Repeats = false, bool HasLast = false)
{
    public bool Contains(int value) => (Bits >> value & 1) != 0;

    public static CronValues operator |(CronValues left, CronValues right) => new(
        left.Bits | right.Bits, left.HasStar || right.HasStar, left.Repeats || right.Repeats, left.HasLast || right.HasLast);
}
