using Bus.Docs.Tests;
using Bus.Samples.Tests.Support;

namespace Bus.Samples.Tests.Shop;

/// <summary>The whole shop as one process, through its own web server.</summary>
public sealed class TourTests
{
    private const string Step = "tour      | ";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private int _exitCode;
    private IReadOnlyList<string> _output = [];
    private string _errors = "";

    [OneTimeSetUp]
    public async Task TakeTheTour()
    {
        using SampleProcess tour = SampleProcess.Start("Shop.AppHost", "--tour");
        _exitCode = await tour.ExitAsync(Patience);
        (_output, _errors) = (tour.Output.Items, string.Join('\n', tour.Errors.Items));
    }

    [Test]
    public void Tour_EndsWell() => Assert.That(_exitCode, Is.Zero, _errors);

    [Test]
    public async Task Tour_PrintsWhatItsPageSays()
    {
        IReadOnlyList<CodeBlock> blocks = CodeBlock.Of(await File.ReadAllTextAsync(Repository.PathOf("samples/shop/README.md")));
        string printed = blocks.First(block => block.Language == "text").Text;

        string steps = string.Concat(_output.Where(line => line.StartsWith(Step, StringComparison.Ordinal)).Select(line => $"{line}\n"));

        Assert.That(steps, Is.EqualTo(printed), _errors);
    }

    [Test]
    public void Console_NamesTheServiceInEachLine()
    {
        string[] services = [.. _output.Select(line => line.Split('|')[0].Trim()).Distinct().Order(StringComparer.Ordinal)];

        Assert.That(services, Is.EqualTo(new[] { "dashboard", "images", "store", "tour", "web" }));
    }

    [Test]
    public void Console_ShowsRetriesAndTheDeadLetter()
    {
        string[] images = [.. _output.Where(line => line.StartsWith("images", StringComparison.Ordinal))];

        Assert.That(images, Has.Some.Contains("attempt 1 of 3"));
        Assert.That(images, Has.Some.Contains("attempt 2 of 3"));
        Assert.That(images, Has.Some.Contains("goes to the dead letters of group images-paint"));
        Assert.That(images, Has.Some.EndsWith("lamp is painted, at attempt 2"));
    }
}
