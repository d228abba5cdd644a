using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bus.Runtime.Tests.Hosting;

/// <summary>OnStart runs before anything is served, OnStop when nothing runs any more.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class Hooks
{
    private readonly Recording<string> _steps = new();

    [Test]
    public async Task They_run_in_order_around_everything_else()
    {
        await using WorkerUnderTest worker = await WorkerUnderTest.StartAsync(bus => bus
            .Serve<ICustomersApi>(new CustomersService())
            .OnStart(async (bus, _) => Step(await IsServedAsync(bus) ? "start, served" : "start, unserved"))
            .OnStart(ThenAsync)
            .OnStop((_, _) => StepAsync("stop of the first"))
            .OnStop(async (bus, cancellationToken) =>
            {
                await bus.Api<ICountApi>().Counted.FireAsync(new("last"), cancellationToken);
                Step("stop of the last");
            }));
        await worker.StopAsync();

        Assert.That(_steps.Items, Is.EqualTo(new[] { "start, unserved", "then", "stop of the last", "stop of the first" }));
    }

    [Test]
    public async Task The_host_does_not_start_when_OnStart_fails()
    {
        await using WorkerUnderTest worker = WorkerUnderTest.Of(static bus => bus.OnStart(static (_, _) => throw new FormatException("not today")));

        FormatException failure = await Expect.FailureAsync<FormatException>(() => worker.Host.StartAsync(), "a host whose hook fails");

        Assert.That(failure.Message, Is.EqualTo("not today"));
    }

    [Test]
    public async Task The_others_run_when_OnStop_fails_and_the_process_tells()
    {
        await using WorkerUnderTest worker = await WorkerUnderTest.StartAsync(bus => bus
            .OnStop((_, _) => StepAsync("stop"))
            .OnStop(static (_, _) => throw new FormatException("not today")));

        await worker.StopAsync();

        Assert.That(_steps.Items, Is.EqualTo(new[] { "stop" }), "a failing hook must not keep the others from running");
        Assert.That(worker.Logs.Entries.Items.Single(static entry => entry.Id.Id == 107).Exception, Is.TypeOf<FormatException>());
        Assert.That(Environment.ExitCode, Is.EqualTo(1), "the process must say that something failed");
    }

    [Test]
    public async Task OnStop_runs_also_when_something_fails_to_start_after_OnStart()
    {
        WorkerUnderTest worker = WorkerUnderTest.Of(
            bus => bus.OnStart((_, _) => StepAsync("start")).OnStop((_, _) => StepAsync("stop")),
            addServices: null, settings: null, addLast: static services => services.AddHostedService<FailsToStart>());
        await using (worker)
            await Expect.FailureAsync<FormatException>(() => worker.Host.StartAsync(), "a host with another service that fails");

        Assert.That(_steps.Items, Is.EqualTo(new[] { "start", "stop" }), "what OnStart prepared must be cleared away");
    }

    [Test]
    public async Task OnStop_does_not_run_when_OnStart_failed()
    {
        WorkerUnderTest worker = WorkerUnderTest.Of(bus => bus.OnStart(static (_, _) => throw new FormatException("not today")).OnStop((_, _) => StepAsync("stop")));
        await using (worker)
            await Expect.FailureAsync<FormatException>(() => worker.Host.StartAsync(), "a host whose hook fails");

        Assert.That(_steps.Items, Is.Empty);
    }

    private Task ThenAsync(IBus bus, CancellationToken cancellationToken) => StepAsync("then").AsTask();

    private ValueTask StepAsync(string step)
    {
        Step(step);
        return default;
    }

    private void Step(string step) => _steps.Add(step);

    private static async Task<bool> IsServedAsync(IBus bus)
    {
        try
        {
            await bus.Api<ICustomersApi>().CountAsync();
            return true;
        }
        catch (BusNotServedException)
        {
            return false;
        }
    }

    private sealed class FailsToStart : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => throw new FormatException("not I");

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
