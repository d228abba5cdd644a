using System.Globalization;
using Bus.Diagnostics;

namespace Bus.DependencyInjection;

/// <summary>Runs again and again, never twice at the same time.</summary>
internal sealed class ScheduledTask : WorkerTask
{
    // Timers take no longer times, and a clock that was set meanwhile is noticed.
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private static readonly TimeSpan LongestInterval = TimeSpan.FromDays(3650);

    private readonly TaskOptions _options;
    private readonly Func<DateTimeOffset, Schedule> _schedule;
    private readonly bool _isByCalendar;

    private ScheduledTask(string name, TaskBody body, TaskOptions options, bool isByCalendar, Func<DateTimeOffset, Schedule> schedule) : base(name, body)
        => (_options, _isByCalendar, _schedule) = (options, isByCalendar, schedule);

    public static ScheduledTask Every(TimeSpan interval, TaskBody body, TaskOptions? options)
    {
        string name = options?.Name ?? string.Create(CultureInfo.InvariantCulture, $"every {interval}");
        return new ScheduledTask(name, body, options ?? TaskOptions.Default, isByCalendar: false, start => interval <= TimeSpan.Zero || interval > LongestInterval
            ? throw new BusConfigurationException($"Task '{name}' should run every {interval}. Give it a positive interval of at most {LongestInterval.Days} days.")
            : options?.Jitter >= interval
            ? throw new BusConfigurationException($"Task '{name}' has a jitter of {options.Jitter}, not less than its interval of {interval}. Make it less.")
            : new IntervalSchedule(interval, start));
    }

    public static ScheduledTask Calendar(string cron, TaskBody body, TaskOptions? options)
    {
        string name = options?.Name ?? $"at {cron}";
        return new ScheduledTask(name, body, options ?? TaskOptions.Default, isByCalendar: true, _ => CronSchedule.Parse(cron, (options ?? TaskOptions.Default).TimeZone));
    }

    public override void CheckSchedule(StartupProblems problems)
    {
        if (!_isByCalendar && _options.TimeZone is { } zone && !zone.Equals(TimeZoneInfo.Utc))
            problems.Add($"Task '{Name}' has a time zone, which only a calendar has a use for: it runs at intervals. Leave the time zone out, or use Schedule(…).");
        if (_options.Jitter < TimeSpan.Zero) problems.Add($"Task '{Name}' has a jitter of {_options.Jitter}. Set it to zero or more.");
        try
        {
            _schedule(DateTimeOffset.UnixEpoch);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            problems.Add($"Task '{Name}' has a schedule that cannot be read: {exception.Message}", exception);
        }
        catch (BusConfigurationException exception)
        {
            problems.Add(exception.Message, exception);
        }
    }

    public override async Task RunAsync(TaskEnvironment environment, CancellationToken cancellationToken)
    {
        TaskClock time = new(environment.TimeProvider, _isByCalendar);
        DateTimeOffset last = time.Now;
        Schedule schedule = _schedule(last);
        if (_options.RunAtOnce)
        {
            await WaitUntilAsync(last + Jitter(), time, cancellationToken).ConfigureAwait(false);
            // The host starts on meanwhile.
            await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            await RunOnceAsync(environment, cancellationToken).ConfigureAwait(false);
        }
        // What was due while it ran is left out; a clock that lags behind must not make it due twice.
        while (schedule.Next(Later(time.Now, last)) is { } due)
        {
            await WaitUntilAsync(due + Jitter(), time, cancellationToken).ConfigureAwait(false);
            last = due;
            await RunOnceAsync(environment, cancellationToken).ConfigureAwait(false);
        }
        environment.Logger.ScheduleEnded(Name);
    }

    private async Task RunOnceAsync(TaskEnvironment environment, CancellationToken cancellationToken)
    {
        try
        {
            await Body.RunAsync(environment.Bus, environment.Worker, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!_options.StopOnFailure && !cancellationToken.IsCancellationRequested)
        {
            environment.Logger.TaskRunFailed(exception, Name);
        }
    }

    private static async Task WaitUntilAsync(DateTimeOffset due, TaskClock time, CancellationToken cancellationToken)
    {
        while (due - time.Now is { Ticks: > 0 } wait)
        {
            // Timers count whole milliseconds: less than one would not wait at all.
            double milliseconds = Math.Ceiling(Math.Min(wait.TotalMilliseconds, LongestWait.TotalMilliseconds));
            await Task.Delay(TimeSpan.FromMilliseconds(milliseconds), time.TimeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    private static DateTimeOffset Later(DateTimeOffset left, DateTimeOffset right) => left > right ? left : right;

    private TimeSpan Jitter() => _options.Jitter * Random.Shared.NextDouble();
}
