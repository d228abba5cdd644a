namespace Bus.DependencyInjection;

/// <summary>What can stand in one place of a cron expression.</summary>
/// <param name="Name">What errors call it.</param>
/// <param name="Minimum">Its smallest value.</param>
/// <param name="Maximum">Its largest value.</param>
/// <param name="Cycle">How many values there are until they begin again; in a month, those of the longest.</param>
/// <param name="Names">Names for the values from the smallest on.</param>
internal sealed record CronField(string Name, int Minimum, int Maximum, int Cycle, string[] Names)
{
    public static readonly CronField Second = new("second", 0, 59, 60, []);
    public static readonly CronField Minute = new("minute", 0, 59, 60, []);
    public static readonly CronField Hour = new("hour", 0, 23, 24, []);
    public static readonly CronField DayOfMonth = new("day-of-month", 1, 31, 31, []);
    public static readonly CronField Month = new("month", 1, 12, 12,
        ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]);
    // 0 and 7 are both Sunday.
    public static readonly CronField DayOfWeek = new("day-of-week", 0, 7, 7, ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"]);

    /// <summary>The largest value that is not another name of a smaller one.</summary>
    public int Last => Minimum + Cycle - 1;

    /// <summary>The values in words: "from 1 to 12 or JAN to DEC".</summary>
    public string Values => $"from {Minimum} to {Maximum}" + (Names is [var first, .., var last] ? $" or {first} to {last}" : "");

    /// <summary>Whether it is one of the two fields of which users leave out one with '?'.</summary>
    public bool IsOfDays => this == DayOfMonth || this == DayOfWeek;
}
