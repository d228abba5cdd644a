using Bus.Samples.Tests.Support;

namespace Bus.Samples.Tests.Shop;

/// <summary>Each part of the shop as a process of its own.</summary>
public sealed class ServiceTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [TestCase("Shop.Store", "store", "serves    store (4 calls, 3 events)")]
    [TestCase("Shop.Images", "images", "listens   store.product_added as 'paint'")]
    [TestCase("Shop.Dashboard", "dashboard", "runs      write_summary")]
    [TestCase("Shop.Web", "web", "uses      dashboard, images, store", "--urls=http://127.0.0.1:0")]
    public async Task Service_StartsAndStopsByItself(string program, string service, string does, params string[] arguments)
    {
        using SampleProcess process = SampleProcess.Start(program, arguments);

        await process.Output.When(lines => Hold(lines, $"service '{service}' at inproc://shop") && Hold(lines, does) && Hold(lines, "Application started"))
            .Within(Patience, $"{program} to say what it does");
        process.Terminate();

        Assert.That(await process.ExitAsync(Patience), Is.Zero, string.Join('\n', process.Errors.Items));
    }

    [Test]
    public async Task Service_RefusesASettingThatMakesNoSense()
    {
        using SampleProcess process = SampleProcess.Start("Shop.Store", "--Bus:Timeout=soon");

        int exitCode = await process.ExitAsync(Patience);

        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That(process.Output.Items, Has.Some.Contains("Bus:Timeout"));
    }

    private static bool Hold(IReadOnlyList<string> lines, string text) => lines.Any(line => line.Contains(text, StringComparison.Ordinal));
}
