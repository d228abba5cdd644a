namespace Bus.DependencyInjection;

/// <summary>What a cron expression says, on the wall clock of a time zone.</summary>
/// <remarks>
/// A time that the clock skips is due once, at the first instant after the gap. A time that the clock shows twice is due the first time
/// only when the expression names its hours one by one, and both times when its hours repeat.
/// </remarks>
internal sealed class CronSchedule : Schedule
{
    // No change of a clock is longer than a day, so beyond two days the wall clock's next match is not yet an instant, but near it is.
    private static readonly TimeSpan Near = TimeSpan.FromDays(2), LongestChange = TimeSpan.FromDays(1);

    // Within a few days of the calendar's ends some zones have no wall clock.
    private static readonly DateTime Earliest = DateTime.MinValue.AddDays(4), Latest = DateTime.MaxValue.AddDays(-4);

    private readonly CronExpression _expression;
    private readonly WallClock _clock;

    private CronSchedule(CronExpression expression, TimeZoneInfo zone)
    {
        _expression = expression;
        _clock = new(zone);
    }

    /// <summary>Reads a cron expression.</summary>
    /// <exception cref="FormatException">The text is no cron expression, or it names no date that ever comes.</exception>
    public static CronSchedule Parse(string text, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(zone);
        return new(CronText.Parse(text), zone);
    }

    /// <summary>The first time that is due strictly after another; null when the calendar ends before it, or nothing comes in a century.</summary>
    public override DateTimeOffset? Next(DateTimeOffset after)
    {
        if (after.UtcDateTime >= Latest) return null;
        DateTime instant = after.UtcDateTime < Earliest ? Earliest : WholeSecond(after.UtcDateTime);
        DateTime wall = _clock.At(instant).AddSeconds(1);
        if (!_expression.HoursRepeat && EndOfSecondPass(instant) is { } end) (instant, wall) = (end, _clock.At(end));

        // Each round ends in the answer, passes a change of the clock, or comes close to the match.
        while (instant < Latest && _expression.AtOrAfter(wall) is { } match && match < Latest)
        {
            TimeSpan offset = _clock.Offset(instant);
            DateTime due = DateTime.SpecifyKind(match - offset, DateTimeKind.Utc);
            bool isNear = due - instant <= Near;
            if (_clock.FirstChange(instant, isNear ? due : instant + Near) is { } change)
            {
                if (change.Skips(match)) return _clock.Stamp(change.Instant);
                instant = change.IsBack && !_expression.HoursRepeat ? change.EndOfSecondPass : change.Instant;
                wall = _clock.At(instant);
            }
            else if (isNear)
            {
                return _clock.Stamp(due);
            }
            else
            {
                (instant, wall) = (due - Near, match);
            }
        }
        return null;
    }

    /// <summary>When the wall clock shows times at this instant that it has shown before: the instant from which they are new.</summary>
    private DateTime? EndOfSecondPass(DateTime instant) =>
        _clock.FirstChange(instant - LongestChange, instant) is { IsBack: true } change && instant < change.EndOfSecondPass
            ? change.EndOfSecondPass
            : null;

    private static DateTime WholeSecond(DateTime instant) => instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerSecond));
}
