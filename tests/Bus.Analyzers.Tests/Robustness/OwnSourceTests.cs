using Bus.Docs.Tests;

namespace Bus.Analyzers.Tests.Robustness;

/// <summary>
/// The libraries' own sources, as large programs that nobody wrote for an analyzer. They miss what their projects reference, and meet the bus twice, as source and
/// as a reference. What uses them, in samples, tests and benchmarks, is built with the analyzers.
/// </summary>
public sealed class OwnSourceTests
{
    private static readonly string[] Projects = ["Bus.Runtime", "Bus.Hosting", "Bus.Redis", "Bus.Testing"];

    /// <summary>An analyzer that throws fails in <see cref="Program.AnalyzeAsync()"/>.</summary>
    [TestCaseSource(nameof(Projects))]
    public async Task NoAnalyzerThrows(string project)
    {
        string[] sources =
        [
            .. Directory.EnumerateFiles(Repository.PathOf($"src/{project}"), "*.cs", SearchOption.AllDirectories)
                .Where(static file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal).Select(File.ReadAllText),
        ];
        Assert.That(sources, Is.Not.Empty);
        IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic> found = await new Program(sources) { Properties = new Dictionary<string, string> { ["BusContractLock"] = "true" } }.AnalyzeAsync();
        Assert.That(found.Select(static one => one.Id), Has.All.StartsWith("BUS"));
    }
}
