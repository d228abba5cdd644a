namespace Bus.DependencyInjection;

/// <summary>The six fields of a cron expression, each for itself. The analyzers read constant expressions with the same lines.</summary>
internal sealed record CronFields(CronValues Second, CronValues Minute, CronValues Hour, CronValues DayOfMonth, CronValues Month, CronValues DayOfWeek)
{
    private const string Names = "minute hour day-of-month month day-of-week";

    private static readonly int[] LongestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    // A weekday comes in every month, where it is enough or meets the day; and so does the last day.
    private bool NeverComes => (DayOfMonth.HasStar || DayOfWeek.HasStar) && !DayOfMonth.HasLast
        && !LongestMonths.Where((length, index) => Month.Contains(index + 1) && (DayOfMonth.Bits & ((2UL << length) - 1)) != 0).Any();

    /// <summary>Reads a cron expression.</summary>
    /// <exception cref="FormatException">A field is wrong, there are too few or too many, or they name no date that ever comes.</exception>
    public static CronFields Read(string text)
    {
        string[] fields = Expand(text).Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length is not (5 or 6))
        {
            throw new FormatException($"'{text}': has {fields.Length} {(fields.Length == 1 ? "field" : "fields")}. "
                + $"Write five, '{Names}', or six with the second in front.");
        }
        int minute = fields.Length - 5;
        CronFields read = new(
            minute == 1 ? Read(CronField.Second, 0) : new(1), Read(CronField.Minute, minute), Read(CronField.Hour, minute + 1),
            Read(CronField.DayOfMonth, minute + 2), Read(CronField.Month, minute + 3), Read(CronField.DayOfWeek, minute + 4));
        return !read.NeverComes ? read : throw new FormatException($"'{text}': day-of-month '{fields[minute + 2]}' is in no month of '{fields[minute + 3]}', so it never comes. "
            + "Write a day that one of the months has, or 'L' for the last.");

        CronValues Read(CronField field, int place) => new CronFieldReader(text, field, fields[place]).Read();
    }

    private static string Expand(string text)
    {
        string trimmed = text.Trim();
        if (trimmed is not ['@', ..]) return trimmed;
        return trimmed.ToUpperInvariant() switch
        {
            "@HOURLY" => "0 * * * *",
            "@DAILY" or "@MIDNIGHT" => "0 0 * * *",
            "@WEEKLY" => "0 0 * * 0",
            "@MONTHLY" => "0 0 1 * *",
            "@YEARLY" or "@ANNUALLY" => "0 0 1 1 *",
            _ => throw new FormatException($"'{text}': is not a known name. "
                + $"Write @hourly, @daily, @midnight, @weekly, @monthly, @yearly or @annually, or the fields '{Names}'."),
        };
    }
}
