using Bus.Docs.Tests;

namespace Bus.Analyzers.Tests.Pages;

/// <summary>Compares a page with what it would be if it were written now; BUS_SNAPSHOTS=accept writes it.</summary>
internal static class PageFile
{
    public const string Folder = "docs/rules", Index = $"{Folder}/README.md";

    private static readonly bool Accepts = Environment.GetEnvironmentVariable("BUS_SNAPSHOTS") == "accept";

    public static string Of(string rule) => $"{Folder}/{rule}.md";

    public static void Match(string file, string text)
    {
        string path = Repository.PathOf(file);
        if (Accepts) File.WriteAllText(path, text);
        Assert.That(File.Exists(path), Is.True, $"{file} is not written yet: BUS_SNAPSHOTS=accept dotnet test writes it.");
        Assert.That(File.ReadAllText(path).ReplaceLineEndings("\n"), Is.EqualTo(text), $"{file} is built from the rule and its samples. Write it anew with BUS_SNAPSHOTS=accept dotnet test.");
    }
}
