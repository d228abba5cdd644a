using System.Runtime.InteropServices;

namespace Bus.Hosting.Tests.Processes;

/// <summary>A worker's process says 0 when it was asked to stop and 1 when something failed.</summary>
[Platform(Exclude = "Win", Reason = "Windows has no signals between processes.")]
public sealed class ExitCodes
{
    private const string Url = "inproc://jobs";

    [Test]
    public async Task A_listener_that_stops_the_worker_is_a_failure()
    {
        await using WorkerProcess worker = await WorkerProcess.StartedAsync("plain", Url);

        await worker.BeginAsync("fire", "fail-event");

        Assert.That(await worker.WhenExitsAsync(), Is.EqualTo(1), worker.Text);
        Assert.Multiple(() =>
        {
            Assert.That(worker.Text, Does.Contain("The worker stops: listener 'do_job' of job.job_placed failed"));
            Assert.That(worker.Text, Does.Contain("fail-event cannot be done"), "the log must hold what the handler threw");
            Assert.That(worker.Lines, Does.Contain("left fail-event, attempt 2"), "the event must not be lost");
        });
    }

    [Test]
    public async Task A_background_task_that_fails_is_a_failure()
    {
        await using WorkerProcess worker = await WorkerProcess.StartedAsync("task-fails", Url);

        await worker.SayAsync("finish");

        Assert.That(await worker.WhenExitsAsync(), Is.EqualTo(1), worker.Text);
        Assert.That(worker.Text, Does.Contain("The worker stops: task 'sweep' failed").And.Contain("nothing to sweep with"));
    }

    [Test]
    public async Task A_hosted_service_that_fails_is_a_failure()
    {
        await using WorkerProcess worker = await WorkerProcess.StartedAsync("service-fails", Url);

        await worker.SayAsync("finish");

        Assert.That(await worker.WhenExitsAsync(), Is.EqualTo(1), worker.Text);
        Assert.That(worker.Text, Does.Contain("nothing to sweep with"));
    }

    [Test]
    public async Task Wrong_settings_are_a_failure_that_names_each_of_them_without_a_stack()
    {
        await using WorkerProcess worker = WorkerProcess.Start("plain", Url, ["--Bus:Servce=typo", "--Bus:Timeout=soon", "--roles", "everything"]);

        Assert.That(await worker.WhenExitsAsync(), Is.EqualTo(1), worker.Text);
        Assert.Multiple(() =>
        {
            Assert.That(worker.Text, Does.Contain("The bus cannot start, 3 things are wrong:"));
            Assert.That(worker.Text, Does.Contain("Bus:Servce is not a setting of a bus. Did you mean 'Service'?"));
            Assert.That(worker.Text, Does.Contain("Bus:Timeout is 'soon', which is not a time"));
            Assert.That(worker.Text, Does.Contain("Bus:Roles is 'everything'"));
            Assert.That(worker.Text, Does.Not.Contain("   at ").And.Not.Contain("Exception"), "a stack does not help who made a mistake in a setting");
        });
    }

    [Test]
    public async Task A_hook_that_fails_at_start_is_a_failure()
    {
        await using WorkerProcess worker = WorkerProcess.Start("start-fails", Url);

        Assert.That(await worker.WhenExitsAsync(), Is.EqualTo(1), worker.Text);
        Assert.That(worker.Text, Does.Contain("The worker could not start").And.Contain("the database is not there"));
        Assert.That(worker.Text.Split("the database is not there"), Has.Length.EqualTo(2), "once");
    }

    [Test]
    public async Task An_API_that_another_service_serves_is_told_once_and_without_a_stack()
    {
        await using WorkerProcess worker = WorkerProcess.Start("api-taken", Url);

        Assert.That(await worker.WhenExitsAsync(), Is.EqualTo(1), worker.Text);
        Assert.That(worker.Text.Split("already, so service 'jobs' cannot serve it too"), Has.Length.EqualTo(2), worker.Text);
        Assert.That(worker.Text, Does.Not.Contain("   at "), "a stack does not help who made a mistake in a setting");
    }

    [TestCase(PosixSignal.SIGTERM)]
    [TestCase(PosixSignal.SIGINT)]
    public async Task A_worker_may_be_asked_to_stop_while_it_starts(PosixSignal signal)
    {
        await using WorkerProcess worker = WorkerProcess.Start("start-waits", Url);
        await worker.WhenWritesAsync("starting");

        worker.Signal(signal);

        Assert.That(await worker.WhenExitsAsync(), Is.Zero, worker.Text);
    }

    [TestCase(PosixSignal.SIGTERM)]
    [TestCase(PosixSignal.SIGINT)]
    public async Task A_worker_may_be_asked_to_stop_before_its_host_starts(PosixSignal signal)
    {
        await using WorkerProcess worker = WorkerProcess.Start("check-waits", Url);
        await worker.WhenWritesAsync("checking");

        worker.Signal(signal);

        Assert.That(await worker.WhenExitsAsync(), Is.Zero, worker.Text);
        Assert.That(worker.Text, Does.Not.Contain("Application started."), "what is asked to stop does not start");
    }
}
