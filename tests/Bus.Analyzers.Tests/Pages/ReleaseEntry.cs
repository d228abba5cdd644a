using Bus.Docs.Tests;

namespace Bus.Analyzers.Tests.Pages;

/// <summary>A rule as the release notes of the analyzers have it.</summary>
internal sealed record ReleaseEntry(string Rule, string Category, string Severity, string Title)
{
    /// <summary>The rules that are in force, in the order of the ids: those of all releases, and those that come with the next one.</summary>
    public static IReadOnlyList<ReleaseEntry> All { get; } = Read(["AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md"]);

    private static List<ReleaseEntry> Read(IEnumerable<string> files)
    {
        SortedDictionary<string, ReleaseEntry> rules = new(StringComparer.Ordinal);
        string section = "";
        foreach (string line in files.SelectMany(static file => File.ReadLines(Repository.PathOf($"src/Bus.Analyzers/{file}"))))
        {
            if (line.StartsWith('#')) section = line.Trim('#', ' ');
            string[] cells = [.. line.Split('|').Select(static cell => cell.Trim())];
            if (!cells[0].StartsWith("BUS", StringComparison.Ordinal)) continue;
            switch (section)
            {
                case "New Rules": rules.Add(cells[0], new(cells[0], cells[1], cells[2], cells[3])); break;
                // Id, new category, new severity, old category, old severity, notes.
                case "Changed Rules": rules[cells[0]] = new(cells[0], cells[1], cells[2], cells[5]); break;
                case "Removed Rules": rules.Remove(cells[0]); break;
                default: throw new AssertionException($"'{section}' is no section of a release: {line}");
            }
        }
        return [.. rules.Values];
    }
}
