namespace Bus.Runtime.Tests.Scheduling;

/// <summary>A made-up cron expression, and what it means by definition.</summary>
internal sealed class RandomCron
{
    private readonly RandomField _second, _minute, _hour, _dayOfMonth, _month, _dayOfWeek;
    private readonly bool _hasSeconds, _hasLastDay;

    private RandomCron(Random random, bool hasSeconds, int everyDay)
    {
        _hasSeconds = hasSeconds;
        _second = new(random, 0, 60, 3);
        _minute = new(random, 0, 60, 3);
        _hour = new(random, 0, 24, 3);
        _dayOfMonth = new(random, 1, 31, everyDay);
        _month = new(random, 1, 12, everyDay, "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
        _dayOfWeek = new(random, 0, 7, everyDay, "SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");
        if (_hasLastDay = random.Next(5) == 0) _dayOfMonth.AddOwn("L");
    }

    /// <param name="random">Where chance comes from.</param>
    /// <param name="hasSeconds">Whether it has six fields.</param>
    /// <param name="everyDay">How often out of ten each field of days is `*`.</param>
    public static RandomCron Make(Random random, bool hasSeconds, int everyDay)
    {
        RandomCron made;
        do made = new(random, hasSeconds, everyDay);
        while (!Enumerable.Range(0, 4 * 366).Any(day => made.IsDay(new DateTime(2000, 1, 1).AddDays(day))));
        return made;
    }

    /// <summary>Whether an hour that the clock shows twice counts twice.</summary>
    public bool HoursRepeat => _hour.Repeats;

    public bool Matches(DateTime wall) =>
        (_hasSeconds ? _second.Contains(wall.Second) : wall.Second == 0)
        && _minute.Contains(wall.Minute) && _hour.Contains(wall.Hour) && IsDay(wall);

    public override string ToString() =>
        (_hasSeconds ? $"{_second.Text} " : "") + $"{_minute.Text} {_hour.Text} {_dayOfMonth.Text} {_month.Text} {_dayOfWeek.Text}";

    private bool IsDay(DateTime wall)
    {
        bool isOfMonth = _dayOfMonth.Contains(wall.Day) || (_hasLastDay && wall.AddDays(1).Day == 1);
        bool isOfWeek = _dayOfWeek.Contains((int)wall.DayOfWeek);
        bool isDay = _dayOfMonth.HasStar || _dayOfWeek.HasStar ? isOfMonth && isOfWeek : isOfMonth || isOfWeek;
        return isDay && _month.Contains(wall.Month);
    }
}
