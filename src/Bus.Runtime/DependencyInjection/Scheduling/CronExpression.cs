namespace Bus.DependencyInjection;

/// <summary>Days and times of a wall clock.</summary>
internal sealed class CronExpression(CronDays days, CronTimes times)
{
    /// <summary>Whether hours are given by a pattern, and not named one by one.</summary>
    public bool HoursRepeat => times.HoursRepeat;

    /// <summary>The first match that is not before a time; null when a century has none.</summary>
    public DateTime? AtOrAfter(DateTime wall)
    {
        DateOnly day = DateOnly.FromDateTime(wall);
        if (days.Contains(day) && times.AtOrAfter(wall.TimeOfDay) is { } today) return wall.Date + today;
        return days.After(day)?.ToDateTime(TimeOnly.MinValue) + times.First;
    }
}
