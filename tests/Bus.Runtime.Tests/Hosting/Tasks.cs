using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bus.Runtime.Tests.Hosting;

/// <summary>What a worker runs beside calls and events: again and again, by the calendar, in the background.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class Tasks
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Recording<DateTimeOffset> _runs = new();
    private ManualTimeProvider? _time;

    [Test]
    public async Task Every_first_waits_and_then_runs_at_each_interval()
    {
        await using WorkerUnderTest worker = await StartAsync(bus => bus.Every(Minute, RunAsync));
        DateTimeOffset start = worker.Time.GetUtcNow();

        await TurnAsync(worker, Minute, runs: 1);
        await TurnAsync(worker, Minute, runs: 2);

        Assert.That(_runs.Items, Is.EqualTo(new[] { start + Minute, start + (2 * Minute) }), "runs must start at the intervals");
    }

    [Test]
    public async Task A_started_host_can_have_its_clock_turned_at_once()
    {
        await using WorkerUnderTest worker = await StartAsync(bus => bus.Every(Minute, RunAsync));

        worker.Time.Advance(Minute);

        await _runs.WaitForCount(1, Expect.Patience, "the run whose time came");
    }

    [Test]
    public async Task Every_can_run_at_once_too()
    {
        await using WorkerUnderTest worker = await StartAsync(bus => bus.Every(Minute, RunAsync, new() { RunAtOnce = true }));

        await _runs.WaitForCount(1, Expect.Patience, "the run at once");
        await TurnAsync(worker, Minute, runs: 2);
    }

    [Test]
    public async Task Runs_never_overlap_and_what_was_due_meanwhile_is_left_out()
    {
        Gate gate = new();
        int running = 0, most = 0;
        await using WorkerUnderTest worker = await StartAsync(bus => bus.Every(Minute, async (bus, cancellationToken) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await RunAsync(bus, cancellationToken);
            await gate.Opened;
            Interlocked.Decrement(ref running);
        }));
        DateTimeOffset start = worker.Time.GetUtcNow();

        await TurnAsync(worker, Minute, runs: 1);
        worker.Time.Advance(3.5 * Minute);
        Assert.That(_runs.Items, Has.Count.EqualTo(1), "the first run is not over");
        gate.Open();
        await worker.Time.WhenArmedAsync(0.4 * Minute).Soon("the next run to be waited for");
        worker.Time.Advance(0.5 * Minute);
        await _runs.WaitForCount(2, Expect.Patience, "the next run");

        Assert.That(_runs.Items[1], Is.EqualTo(start + (5 * Minute)), "it must go on at its intervals, without those that were due meanwhile");
        Assert.That(most, Is.EqualTo(1), "and never run twice at the same time");
    }

    [Test]
    public async Task Jitter_comes_later_never_earlier_and_stays_below_its_bound()
    {
        TimeSpan jitter = TimeSpan.FromSeconds(20);
        Waits waits = new();
        await using WorkerUnderTest worker = await StartAsync(
            bus => bus.Every(Minute, RunAsync, new() { Jitter = jitter }), services => services.AddSingleton<TimeProvider>(waits));
        DateTimeOffset start = waits.Clock.GetUtcNow();
        _time = waits.Clock;

        for (int run = 1; run <= 20; run++)
        {
            await waits.Asked.WaitForCount(run, Expect.Patience, $"run {run} to be waited for");
            waits.Clock.Advance(waits.Asked.Items[^1]);
            await _runs.WaitForCount(run, Expect.Patience, $"run {run}");
        }

        TimeSpan[] late = [.. _runs.Items.Select((at, index) => at - (start + ((index + 1) * Minute)))];
        Assert.That(late, Is.All.GreaterThanOrEqualTo(TimeSpan.Zero).And.All.LessThanOrEqualTo(jitter), "later, never earlier, and not by more than the jitter");
        Assert.That(late.Distinct().Count(), Is.GreaterThan(1), "and differently from run to run");
    }

    [Test]
    public async Task A_run_that_fails_is_logged_and_the_next_one_comes()
    {
        await using WorkerUnderTest worker = await StartAsync(bus => bus.Every(Minute, async (bus, cancellationToken) =>
        {
            await RunAsync(bus, cancellationToken);
            throw new FormatException("bad luck");
        }));

        await TurnAsync(worker, Minute, runs: 1);
        await worker.Logs.Entries.When(static entries => entries.Any(static entry => entry.Id.Id == 401)).Soon("the failure to be logged");
        await TurnAsync(worker, Minute, runs: 2);

        LogEntry logged = worker.Logs.Entries.Items.First(static entry => entry.Id.Id == 401);
        Assert.That((logged.Level, logged.Message, logged.Exception?.Message), Is.EqualTo((LogLevel.Error, "Task 'every 00:01:00' failed; it runs again when it is due", "bad luck")));
        Assert.That(worker.Stopping.IsCancellationRequested, Is.False, "the worker goes on");
    }

    [Test]
    public async Task A_run_that_fails_can_stop_the_worker()
    {
        await using WorkerUnderTest worker = await StartAsync(bus => bus.Every(
            Minute, static (_, _) => throw new FormatException("bad luck"), new() { StopOnFailure = true, Name = "vital" }));
        Task stopping = worker.WhenStopping;

        await TurnAsync(worker, Minute);
        await stopping.Soon("the host to be stopped");

        Assert.That(worker.Logs.Entries.Items.Single(static entry => entry.Id.Id == 402).Message, Is.EqualTo("The worker stops: task 'vital' failed"));
        Assert.That(Environment.ExitCode, Is.EqualTo(1), "the process must say that something failed");
    }

    [Test]
    public async Task The_calendar_is_kept_in_its_zone()
    {
        TimeZoneInfo tokyo = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");
        await using WorkerUnderTest worker = await StartAsync(bus => bus.Schedule("30 3 * * *", RunAsync, new() { TimeZone = tokyo }));

        while (_runs.Items.Count == 0)
        {
            await worker.Time.WhenArmedAsync(TimeSpan.Zero).Soon("the schedule to wait");
            worker.Time.Advance(TimeSpan.FromMinutes(30));
            await Task.Yield();
        }

        DateTimeOffset run = TimeZoneInfo.ConvertTime(_runs.Items[0], tokyo);
        Assert.That(run.Hour, Is.EqualTo(3), $"it ran at {run}");
    }

    [Test]
    public async Task A_service_gets_a_scope_for_each_run()
    {
        Recording<string> disposed = new();
        Recording<int> numbers = new();
        await using WorkerUnderTest worker = await StartAsync(
            bus => bus.Every<ScopedThing>(Minute, (thing, _) =>
            {
                numbers.Add(thing.Number);
                return default;
            }),
            services => services.AddSingleton(disposed).AddScoped<ScopedThing>());
        int before = disposed.Items.Count;

        await TurnAsync(worker, Minute);
        await disposed.WaitForCount(before + 1, Expect.Patience, "the first scope to end");
        await TurnAsync(worker, Minute);
        await disposed.WaitForCount(before + 2, Expect.Patience, "the second scope to end");

        Assert.That(numbers.Items, Has.Count.EqualTo(2).And.Unique, "each run must have a scope of its own");
    }

    [Test]
    public async Task A_background_task_that_fails_stops_the_worker()
    {
        Gate gate = new();
        await using WorkerUnderTest worker = await StartAsync(bus => bus.Run("watch", async (_, _) =>
        {
            await gate.Opened;
            throw new FormatException("bad luck");
        }));
        Task stopping = worker.WhenStopping;

        Assert.That(stopping.IsCompleted, Is.False, "it runs beside everything else");
        gate.Open();
        await stopping.Soon("the host to be stopped");

        Assert.That(worker.Logs.Entries.Items.Single(static entry => entry.Id.Id == 402).Exception?.Message, Is.EqualTo("bad luck"));
        Assert.That(Environment.ExitCode, Is.EqualTo(1), "the process must say that something failed");
    }

    [Test]
    public async Task A_background_task_that_is_done_is_just_done()
    {
        await using WorkerUnderTest worker = await StartAsync(static bus => bus.Run("warm", static (_, _) => Task.CompletedTask));

        await worker.Logs.Entries.When(static entries => entries.Any(static entry => entry.Id.Id == 403)).Soon("the task to be done");

        Assert.That(worker.Stopping.IsCancellationRequested, Is.False, "the worker goes on");
    }

    [Test]
    public async Task Stopping_waits_for_tasks_that_listen_to_their_token()
    {
        TaskCompletionSource told = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Gate gate = new();
        await using WorkerUnderTest worker = await StartAsync(bus => bus.Run("loop", async (_, cancellationToken) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            told.SetResult();
            await gate.Opened;
        }));

        Task stop = worker.Host.StopAsync();
        await told.Task.Soon("the task to be told");
        Assert.That(stop.IsCompleted, Is.False, "the worker must wait for it");
        gate.Open();
        await stop.Soon("the host to stop");

        Assert.That(Environment.ExitCode, Is.Zero, "nothing failed");
    }

    [Test]
    public async Task A_task_that_fails_because_it_was_told_to_stop_fails_nothing()
    {
        TaskCompletionSource runs = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using WorkerUnderTest worker = await StartAsync(bus => bus.Run("query", async (_, cancellationToken) =>
        {
            runs.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw new IOException("the connection was cut");
        }));
        await runs.Task.Soon("the task to run");

        await worker.StopAsync();

        Assert.That(worker.Logs.Entries.Items.Select(static entry => entry.Id.Id), Has.Some.EqualTo(406).And.None.EqualTo(402));
        Assert.That(Environment.ExitCode, Is.Zero, "it was asked to stop, and did");
    }

    [Test]
    public async Task A_clock_that_is_set_back_does_not_silence_an_interval()
    {
        SetBack clock = new();
        await using WorkerUnderTest worker = await StartAsync(
            bus => bus.Every(Minute, RunAsync), services => services.AddSingleton<TimeProvider>(clock));
        _time = clock.Clock;
        await clock.Clock.WhenArmedAsync(Minute).Soon("the first run to be waited for");

        clock.Offset = TimeSpan.FromDays(-1);
        clock.Clock.Advance(Minute);
        await _runs.WaitForCount(1, Expect.Patience, "the first run");
        await clock.Clock.WhenArmedAsync(Minute).Soon("the second run to be waited for");
        clock.Clock.Advance(Minute);

        await _runs.WaitForCount(2, Expect.Patience, "the second run");
    }

    [Test]
    public async Task Stopping_leaves_behind_what_ignores_its_token_and_names_it()
    {
        Gate gate = new();
        await using WorkerUnderTest worker = await StartAsync(bus => bus.Run("deaf", (_, _) => gate.Opened));
        using CancellationTokenSource over = new();

        Task stop = worker.Host.StopAsync(over.Token);
        await over.CancelAsync();
        await stop.WaitAsync(Expect.Patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        Assert.That(stop.IsCompleted, Is.True, "the host must stop");
        Assert.That(worker.Logs.Entries.Items.Single(static entry => entry.Id.Id == 405).Message, Does.Contain("task 'deaf' still ran"));
        gate.Open();
    }

    private async Task<WorkerUnderTest> StartAsync(Action<BusBuilder> configure, Action<IServiceCollection>? addServices = null)
    {
        WorkerUnderTest worker = WorkerUnderTest.Of(configure, addServices);
        _time = worker.Time;
        return await worker.StartAsync();
    }

    private ValueTask RunAsync(IBus bus, CancellationToken cancellationToken)
    {
        _runs.Add(_time!.GetUtcNow());
        return default;
    }

    private async Task TurnAsync(WorkerUnderTest worker, TimeSpan by, int runs = 0)
    {
        await worker.Time.WhenArmedAsync(by).Soon("the next run to be waited for");
        worker.Time.Advance(by);
        await _runs.WaitForCount(runs, Expect.Patience, $"run {runs}");
    }

    /// <summary>A clock that tells how long it was asked to wait.</summary>
    private sealed class Waits : TimeProvider
    {
        public ManualTimeProvider Clock { get; } = new();

        public Recording<TimeSpan> Asked { get; } = new();

        public override DateTimeOffset GetUtcNow() => Clock.GetUtcNow();

        public override long GetTimestamp() => Clock.GetTimestamp();

        public override long TimestampFrequency => Clock.TimestampFrequency;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            ITimer timer = Clock.CreateTimer(callback, state, dueTime, period);
            if (dueTime > TimeSpan.Zero) Asked.Add(dueTime);
            return timer;
        }
    }

    /// <summary>A clock whose hands can be set back.</summary>
    private sealed class SetBack : TimeProvider
    {
        public ManualTimeProvider Clock { get; } = new();

        public TimeSpan Offset { get; set; }

        public override DateTimeOffset GetUtcNow() => Clock.GetUtcNow() + Offset;

        public override long GetTimestamp() => Clock.GetTimestamp();

        public override long TimestampFrequency => Clock.TimestampFrequency;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
            => Clock.CreateTimer(callback, state, dueTime, period);
    }
}
