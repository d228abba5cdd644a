using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bus.Hosting.Tests.Hosts;

/// <summary>A worker's command line.</summary>
public sealed class Switches
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Test]
    public async Task Switches_go_before_the_program()
    {
        string summary = await RunAsync(["--url", "inproc://switched", "--service=switched", "--process", "one", "--roles", "Rpcs"]);

        Assert.That(summary, Does.StartWith("Bus: service 'switched' at inproc://switched as one").And.Contain("rpcs").And.Not.Contain("all"));
    }

    [Test]
    public async Task Switches_may_begin_with_a_slash()
    {
        string summary = await RunAsync(["/url", "inproc://switched", "/Service=switched"]);

        Assert.That(summary, Does.StartWith("Bus: service 'switched' at inproc://switched"));
    }

    [Test]
    public async Task Any_setting_can_be_given_by_its_path()
    {
        string summary = await RunAsync(["--Bus:Service", "by-path"]);

        Assert.That(summary, Does.StartWith("Bus: service 'by-path' at inproc://program as "));
    }

    /// <summary>Runs a worker until it has started.</summary>
    /// <returns>What it says about itself.</returns>
    private static async Task<string> RunAsync(string[] args)
    {
        using CancellationTokenSource stop = new();
        using RecordingLoggerFactory logs = new();

        Task<int> run = BusWorker.RunAsync(
            args, bus => bus.Connect("inproc://program", service: "program"), builder => builder.Services.AddSingleton<ILoggerFactory>(logs), stop.Token);
        await logs.Entries.When(static entries => entries.Any(static entry => entry.Id.Id == 104)).Within(Patience, "the worker to start");
        await stop.CancelAsync();

        Assert.That(await run.Within(Patience, "the worker to stop"), Is.Zero, "a token asks to stop as a signal does");
        return logs.Entries.Items.Single(static entry => entry.Id.Id == 104).Message;
    }
}
