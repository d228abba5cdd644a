using System.Runtime.InteropServices;

namespace Bus.Hosting.Tests.Processes;

/// <summary>A worker's process that is asked to stop finishes what it has begun, begins nothing, and says 0.</summary>
[Platform(Exclude = "Win", Reason = "Windows has no signals between processes.")]
[TestFixture(PosixSignal.SIGTERM, "inproc://jobs")]
[TestFixture(PosixSignal.SIGINT, "loopback://jobs")]
public sealed class Drain(PosixSignal signal, string url)
{
    [Test]
    public async Task Running_handlers_finish_and_nothing_new_is_begun()
    {
        await using WorkerProcess worker = await WorkerProcess.StartedAsync("plain", url);
        await worker.BeginAsync("call", "hold-call");
        await worker.BeginAsync("fire", "hold-event");

        worker.Signal(signal);
        await worker.WhenWritesAsync("Stopping: the bus takes no new work");
        await RefusedAsync(worker);
        await worker.SayAsync("fire new-event");
        await worker.WhenWritesAsync("fired new-event");
        await worker.SayAsync("finish");

        Assert.That(await worker.WhenExitsAsync(), Is.Zero, worker.Text);
        Assert.Multiple(() =>
        {
            Assert.That(worker.Lines, Does.Contain("called hold-call: hold-call"), "a call that ran must be answered");
            Assert.That(worker.Lines, Does.Contain("event hold-event ended"), "an event whose handler ran must be handled to its end");
            Assert.That(worker.Lines, Has.None.StartWith("left hold-event"), "an event that was handled must be acknowledged");
            Assert.That(worker.Lines, Does.Contain("left new-event, attempt 1"), "an event that came while it drained is for the next worker");
            Assert.That(worker.Lines, Does.Not.Contain("event new-event begun"), "no event may be begun while it drains");
        });
    }

    [Test]
    public async Task Events_that_are_unfinished_stay_unacknowledged()
    {
        await using WorkerProcess worker = await WorkerProcess.StartedAsync("plain", url, "--Bus:ShutdownTimeout=00:00:02");
        await worker.BeginAsync("call", "obey-call");
        await worker.BeginAsync("fire", "obey-event");

        worker.Signal(signal);

        Assert.That(await worker.WhenExitsAsync(), Is.Zero, worker.Text);
        Assert.Multiple(() =>
        {
            Assert.That(worker.Lines, Does.Contain("left obey-event, attempt 2"), "an event whose handler was told to stop is for the next worker");
            Assert.That(worker.Lines, Does.Contain("called obey-call: BusConnectionException"), "who called is told that the worker stopped");
            Assert.That(worker.Text, Does.Contain("handlers of listener 'do_job' of job.job_placed still run and are told to stop"));
        });
    }

    [Test]
    public async Task Handlers_that_ignore_their_token_end_with_the_shutdown_timeout()
    {
        await using WorkerProcess worker = await WorkerProcess.StartedAsync("plain", url, "--Bus:ShutdownTimeout=00:00:01");
        await worker.BeginAsync("call", "deaf-call");
        await worker.BeginAsync("fire", "deaf-event");

        worker.Signal(signal);

        Assert.That(await worker.WhenExitsAsync(), Is.Zero, worker.Text);
        Assert.Multiple(() =>
        {
            Assert.That(worker.Lines, Does.Contain("left deaf-event, attempt 2"), "an event whose handler never ended is for the next worker");
            Assert.That(worker.Lines, Does.Contain("called deaf-call: BusConnectionException"), "who called is told that the worker stopped");
            Assert.That(worker.Text, Does.Contain("Stopped without handlers of listener 'do_job' of job.job_placed"), "the log must name the handler");
            Assert.That(worker.Text, Does.Contain("Stopped without 1 calls of job"), "the log must name the service");
        });
    }

    [Test]
    public async Task A_task_that_ignores_its_token_ends_with_the_shutdown_timeout()
    {
        await using WorkerProcess worker = await WorkerProcess.StartedAsync("task-deaf", url, "--Bus:ShutdownTimeout=00:00:01");
        await worker.WhenWritesAsync("digging");

        worker.Signal(signal);

        // The host's own timeout of half a minute would be longer than this test waits.
        Assert.That(await worker.WhenExitsAsync(), Is.Zero, worker.Text);
        Assert.That(worker.Text, Does.Contain("task 'dig' still ran"));
    }

    [Test]
    public async Task A_second_signal_ends_a_start_that_does_not_end()
    {
        await using WorkerProcess worker = WorkerProcess.Start("start-deaf", url);
        await worker.WhenWritesAsync("starting");

        worker.Signal(signal);
        await InsistAsync(worker);

        Assert.That(await worker.WhenExitsAsync(), Is.Zero, worker.Text);
        Assert.That(worker.Text, Does.Contain("Asked to stop a second time"));
    }

    [Test]
    public async Task A_second_signal_that_cuts_off_a_hook_of_OnStop_is_no_failure()
    {
        await using WorkerProcess worker = await WorkerProcess.StartedAsync("stop-waits", url);

        worker.Signal(signal);
        await worker.WhenWritesAsync("stopping");
        await InsistAsync(worker);

        Assert.That(await worker.WhenExitsAsync(), Is.Zero, worker.Text);
        Assert.That(worker.Text, Does.Contain("Asked to stop a second time"));
    }

    [Test]
    public async Task A_second_signal_ends_at_once()
    {
        await using WorkerProcess worker = await WorkerProcess.StartedAsync("plain", url, "--Bus:ShutdownTimeout=01:00:00");
        await worker.BeginAsync("call", "deaf-call");
        await worker.BeginAsync("fire", "deaf-event");

        worker.Signal(signal);
        await worker.WhenWritesAsync("Stopping: the bus takes no new work");
        await InsistAsync(worker);

        Assert.That(await worker.WhenExitsAsync(), Is.Zero, worker.Text);
        Assert.Multiple(() =>
        {
            Assert.That(worker.Text, Does.Contain("Asked to stop a second time"));
            Assert.That(worker.Lines, Does.Contain("left deaf-event, attempt 2"), "what ran when it ended stays unacknowledged");
        });
    }

    /// <summary>Asks again, far enough apart to be meant, until it has ended: how soon it counts the first one is the machine's affair.</summary>
    private async Task InsistAsync(WorkerProcess worker)
    {
        using CancellationTokenSource patience = new(WorkerProcess.Patience);
        using PeriodicTimer apart = new(TimeSpan.FromMilliseconds(300));
        while (await apart.WaitForNextTickAsync(patience.Token))
        {
            // A worker that has ended its run leaves signals to the runtime, which would kill it while it says goodbye.
            if (worker.Text.Contains("Asked to stop a second time", StringComparison.Ordinal)) return;
            worker.Signal(signal);
        }
    }

    /// <summary>Calls until one is refused: the worker is off the bus from then on.</summary>
    private static async Task RefusedAsync(WorkerProcess worker)
    {
        for (int attempt = 1; !worker.Text.Contains($"called call-{attempt - 1}: BusNotServedException", StringComparison.Ordinal); attempt++)
        {
            await worker.SayAsync($"call call-{attempt}");
            await worker.WhenWritesAsync($"called call-{attempt}: ");
        }
    }
}
