namespace Bus.DependencyInjection;

/// <summary>Reads the text of a cron expression.</summary>
internal static class CronText
{
    public static CronExpression Parse(string text)
    {
        CronFields fields = CronFields.Read(text);
        CronDays days = new(fields.DayOfMonth, fields.Month, fields.DayOfWeek);
        // From 2000 on a whole century leaps every four years: what it does not have, no other has.
        if (days.After(new DateOnly(1999, 12, 31)) is null)
        {
            throw new FormatException($"'{text}': day-of-month '{fields.Texts.DayOfMonth}' is in no month of '{fields.Texts.Month}', so it never comes. "
                + "Write a day that one of the months has, or 'L' for the last.");
        }
        return new(days, new CronTimes(fields.Second, fields.Minute, fields.Hour));
    }
}
