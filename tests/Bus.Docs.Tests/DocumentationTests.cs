using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Bus.Docs.Tests;

/// <summary>Documentation that does not compile, or leads nowhere, is wrong.</summary>
public sealed partial class DocumentationTests
{
    private static IEnumerable<string> Pages()
        => Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Repository.PathOf("samples"), "*.md", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(Repository.Root, "*.md"))
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Pages))]
    public void CSharp_Compiles(string page)
    {
        CodeBlock[] blocks = [.. CodeBlock.Of(File.ReadAllText(Repository.PathOf(page))).Where(block => block is { Language: "csharp", File: null })];
        Assert.That(PageCompiler.Problems(blocks), Is.Empty);
    }

    [TestCaseSource(nameof(Pages))]
    public void Excerpts_AreWhatTheirFilesSay(string page)
        => Assert.That(CodeBlock.Of(File.ReadAllText(Repository.PathOf(page))).SelectMany(Excerpt.Problems), Is.Empty);

    [TestCaseSource(nameof(Pages))]
    public void Links_LeadSomewhere(string page)
    {
        string text = File.ReadAllText(Repository.PathOf(page));
        string folder = Path.GetDirectoryName(Repository.PathOf(page))!;
        string[] broken =
        [
            .. Link().Matches(text).Select(match => match.Groups["target"].Value.Split('#')[0])
                .Where(target => target.Length > 0 && !target.Contains("://", StringComparison.Ordinal) && !Path.Exists(Path.Combine(folder, target))),
        ];
        Assert.That(broken, Is.Empty);
    }

    [Test]
    public void TheCompiler_FindsAMistake()
        => Assert.That(PageCompiler.Problems([new CodeBlock(1, "csharp", "using Bus;\nint number = \"text\";")]), Is.Not.Empty);

    [TestCase("public sealed record PageViewed(int ProductId);", "samples/shop/Shop.Store.Contracts/Events.cs", "is not what stands there")]
    [TestCase("bus.Services.AddSingleton<Shelves>();\n        return bus", "samples/shop/Shop.Store/StoreModule.cs", "is not what stands there")]
    [TestCase("using Bus;", "samples/quickstart/bus.cs", "no project")]
    [TestCase("using Bus;", "samples/shop/Gone.cs", "does not exist")]
    [TestCase("public interface IMailApi", "docs/rules/samples/BUS1001.violation.cs", "is not what stands there")]
    [TestCase("# Rules", "docs/rules/README.md", "no project")]
    public void TheComparison_FindsADrift(string text, string file, string problem)
        => Assert.That(Excerpt.Problems(new CodeBlock(1, $"csharp file={file}", text + "\n")), Has.One.Contains(problem));

    [Test]
    public void TheComparison_LooksPastIndentation()
        => Assert.That(
            Excerpt.Problems(new CodeBlock(1, "csharp file=samples/shop/Shop.Store/StoreModule.cs", "bus.Services.AddSingleton<Shelves>();\nreturn bus\n")), Is.Empty);

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();
}
