using System.Text.Json;

namespace Bus.Packaging.Tests;

/// <summary>A folder of packages, packed from the sources once per run. Their version was never there before, so that no cache can know it.</summary>
[SetUpFixture]
public sealed class Feed
{
    private static readonly DirectoryInfo Root = Directory.CreateTempSubdirectory("bus-packaging-");

    /// <summary>The folder of the run: nothing that belongs to it lies elsewhere.</summary>
    public static string Home => Root.FullName;

    public static string Version { get; } = $"0.1.0-test.{Guid.NewGuid():N}";

    public static string Folder { get; } = Path.Combine(Home, "feed");

    /// <summary>The packages of the feed, by name.</summary>
    public static IReadOnlyDictionary<string, string> Packages { get; private set; } = new Dictionary<string, string>();

    [OneTimeSetUp]
    public async Task PackAsync()
    {
        string filter = Path.Combine(Home, "sources.slnf");
        // Every project of the folder is asked; which of them are packages, they know.
        string[] projects = [.. Directory.EnumerateFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories).Select(static path => Path.GetRelativePath(Repository.Root, path))];
        await File.WriteAllTextAsync(filter, JsonSerializer.Serialize(new { solution = new { path = Repository.PathOf("Bus.sln"), projects } }));
        // Built apart, so that neither the checkout nor what other tests build of it changes.
        (int exitCode, string output) = await new Dotnet(Home).RunAsync(
            Repository.Root, ["pack", filter, "--configuration", "Release", "--artifacts-path", Path.Combine(Home, "artifacts"), "--output", Folder, $"-p:PackageVersion={Version}", "--nologo"]);
        Assert.That(exitCode, Is.Zero, output);
        Packages = Directory.EnumerateFiles(Folder, "*.nupkg").ToDictionary(static path => Path.GetFileName(path).Replace($".{Version}.nupkg", "", StringComparison.Ordinal));
    }

    [OneTimeTearDown]
    public void Delete() => Root.Delete(recursive: true);
}
