namespace Bus.DependencyInjection;

/// <summary>The six fields of a cron expression, each for itself. The analyzers read constant expressions with the same lines.</summary>
internal sealed record CronFields(CronValues Second, CronValues Minute, CronValues Hour, CronValues DayOfMonth, CronValues Month, CronValues DayOfWeek)
{
    private const string Names = "minute hour day-of-month month day-of-week";

    /// <summary>The text of the two fields that may exclude each other.</summary>
    public required (string DayOfMonth, string Month) Texts { get; init; }

    /// <summary>Reads a cron expression.</summary>
    /// <exception cref="FormatException">A field is wrong, or there are too few or too many.</exception>
    public static CronFields Read(string text)
    {
        string[] fields = Expand(text).Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length is not (5 or 6))
        {
            throw new FormatException($"'{text}': has {fields.Length} {(fields.Length == 1 ? "field" : "fields")}. "
                + $"Write five, '{Names}', or six with the second in front.");
        }
        int minute = fields.Length - 5;
        return new(
            minute == 1 ? Read(CronField.Second, 0) : new(1), Read(CronField.Minute, minute), Read(CronField.Hour, minute + 1),
            Read(CronField.DayOfMonth, minute + 2), Read(CronField.Month, minute + 3), Read(CronField.DayOfWeek, minute + 4))
        {
            Texts = (fields[minute + 2], fields[minute + 3]),
        };

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
