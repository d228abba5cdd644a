namespace Bus.DependencyInjection;

/// <summary>Reads the text of a cron expression.</summary>
internal static class CronText
{
    public static CronExpression Parse(string text)
    {
        CronFields fields = CronFields.Read(text);
        return new(new(fields.DayOfMonth, fields.Month, fields.DayOfWeek), new CronTimes(fields.Second, fields.Minute, fields.Hour));
    }
}
