using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Bus.Docs.Tests;

/// <summary>Documentation that does not compile, or leads nowhere, is wrong.</summary>
public sealed partial class DocumentationTests
{
    private static IEnumerable<string> Pages()
        => Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Repository.Root, "*.md"))
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Pages))]
    public void CSharp_Compiles(string page)
    {
        CodeBlock[] blocks = [.. CodeBlock.Of(File.ReadAllText(Repository.PathOf(page))).Where(block => block.Language == "csharp")];
        Assert.That(PageCompiler.Problems(blocks), Is.Empty);
    }

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

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();
}
