namespace Bus.DependencyInjection;

/// <summary>The time that a task goes by: the calendar's, or for intervals one that nobody can set.</summary>
internal sealed class TaskClock(TimeProvider timeProvider, bool isByCalendar)
{
    private readonly DateTimeOffset _start = timeProvider.GetUtcNow();
    private readonly long _startTimestamp = timeProvider.GetTimestamp();

    public TimeProvider TimeProvider => timeProvider;

    public DateTimeOffset Now => isByCalendar ? timeProvider.GetUtcNow() : _start + timeProvider.GetElapsedTime(_startTimestamp);
}
