namespace Bus.DependencyInjection;

/// <summary>Reads the text of a cron expression.</summary>
internal static class CronText
{
    private const string Fields = "minute hour day-of-month month day-of-week";

    public static CronExpression Parse(string text)
    {
        string[] fields = Expand(text).Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length is not (5 or 6))
        {
            throw new FormatException($"'{text}': has {fields.Length} {(fields.Length == 1 ? "field" : "fields")}. "
                + $"Write five, '{Fields}', or six with the second in front.");
        }

        ReadOnlySpan<string> five = fields.AsSpan(^5..);
        CronValues second = fields.Length == 6 ? Read(CronField.Second, fields[0]) : new(1);
        CronTimes times = new(second, Read(CronField.Minute, five[0]), Read(CronField.Hour, five[1]));
        CronDays days = new(Read(CronField.DayOfMonth, five[2]), Read(CronField.Month, five[3]), Read(CronField.DayOfWeek, five[4]));
        // From 2000 on a whole century leaps every four years: what it does not have, no other has.
        if (days.After(new DateOnly(1999, 12, 31)) is null)
        {
            throw new FormatException($"'{text}': day-of-month '{five[2]}' is in no month of '{five[3]}', so it never comes. "
                + "Write a day that one of the months has, or 'L' for the last.");
        }
        return new(days, times);

        CronValues Read(CronField field, string part) => new CronFieldReader(text, field, part).Read();
    }

    private static string Expand(string text)
    {
        string trimmed = text.Trim();
        if (!trimmed.StartsWith('@')) return trimmed;
        return trimmed.ToUpperInvariant() switch
        {
            "@HOURLY" => "0 * * * *",
            "@DAILY" or "@MIDNIGHT" => "0 0 * * *",
            "@WEEKLY" => "0 0 * * 0",
            "@MONTHLY" => "0 0 1 * *",
            "@YEARLY" or "@ANNUALLY" => "0 0 1 1 *",
            _ => throw new FormatException($"'{text}': is not a known name. "
                + $"Write @hourly, @daily, @midnight, @weekly, @monthly, @yearly or @annually, or the fields '{Fields}'."),
        };
    }
}
