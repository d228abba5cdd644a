namespace Bus.DependencyInjection;

/// <summary>Due at fixed intervals from its start.</summary>
internal sealed class IntervalSchedule(TimeSpan interval, DateTimeOffset start) : Schedule
{
    public override DateTimeOffset? Next(DateTimeOffset after) => start + (((after - start).Ticks / interval.Ticks) + 1) * interval;
}
