namespace Bus.DependencyInjection;

/// <summary>The days of a calendar that a cron expression names.</summary>
internal sealed class CronDays(CronValues daysOfMonth, CronValues months, CronValues daysOfWeek)
{
    // 29 February and a weekday meet within 40 years, also across a year such as 2100 that does not leap.
    private const int YearsAhead = 100;

    // As in Vixie cron: when both fields name days, one of them is enough; a field with a star only narrows the other.
    private readonly bool _eitherIsEnough = !daysOfMonth.HasStar && !daysOfWeek.HasStar;

    public bool Contains(DateOnly day)
    {
        if (!months.Contains(day.Month)) return false;
        bool isOfMonth = daysOfMonth.Contains(day.Day)
            || (daysOfMonth.HasLast && day.Day == DateTime.DaysInMonth(day.Year, day.Month));
        bool isOfWeek = daysOfWeek.Contains((int)day.DayOfWeek);
        return _eitherIsEnough ? isOfMonth || isOfWeek : isOfMonth && isOfWeek;
    }

    /// <summary>The first of the days after another; null when a century has none.</summary>
    public DateOnly? After(DateOnly day)
    {
        int lastYear = Math.Min(day.Year + YearsAhead, DateOnly.MaxValue.Year);
        while (day < DateOnly.MaxValue)
        {
            day = day.AddDays(1);
            while (!months.Contains(day.Month))
            {
                if (day is { Year: 9999, Month: 12 }) return null;
                day = new DateOnly(day.Year, day.Month, 1).AddMonths(1);
            }
            if (day.Year > lastYear) return null;
            if (Contains(day)) return day;
        }
        return null;
    }
}
