using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Tests.Usage;

/// <summary>What the pages of these rules show is so.</summary>
public sealed class RuleSampleTests
{
    [Test]
    public async Task ViolationAndFix([Values("BUS3001", "BUS3002", "BUS3003", "BUS3004", "BUS3005", "BUS3006", "BUS4001", "BUS4004")] string rule)
    {
        Assert.That((await new Program(Read(rule, "violation")).AnalyzeAsync()).Select(static one => one.Id), Is.EqualTo([rule]));
        Program mended = new(Read(rule, "fix"));
        Compilation compilation = mended.Compile();
        Assert.That(compilation.GetDiagnostics().Where(static one => one.Severity == DiagnosticSeverity.Error), Is.Empty);
        Assert.That(await mended.AnalyzeAsync(compilation), Is.Empty);
    }

    private static string Read(string rule, string kind)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, "docs", "rules", "samples", $"{rule}.{kind}.cs") is { } file && File.Exists(file)) return File.ReadAllText(file);
        throw new FileNotFoundException($"{rule}.{kind}.cs");
    }
}
