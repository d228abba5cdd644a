using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Bus.AheadOfTime.Tests;

/// <summary>Publishes the worker into a folder of its own, so that nothing built before hides a warning.</summary>
internal sealed partial class PublishedWorker : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    private readonly DirectoryInfo _artifacts = Directory.CreateTempSubdirectory("bus-ahead-of-time-");

    private DirectoryInfo Folder(string framework)
        => new(Path.Combine(_artifacts.FullName, "publish", "Bus.AheadOfTime.Worker", $"release_{framework}_{RuntimeInformation.RuntimeIdentifier}"));

    public async Task<(int ExitCode, string Output)> PublishAsync(string framework, params IEnumerable<string> arguments)
        => await ProgramRun.RunAsync(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            ["publish", Project(), "--configuration", "Release", "--framework", framework, "--artifacts-path", _artifacts.FullName, "--nologo", .. arguments],
            Patience);

    public Task<(int ExitCode, string Output)> RunAsync(string framework)
        => ProgramRun.RunAsync(
            Path.Combine(Folder(framework).FullName, OperatingSystem.IsWindows() ? "Bus.AheadOfTime.Worker.exe" : "Bus.AheadOfTime.Worker"), [], TimeSpan.FromMinutes(2));

    /// <summary>The size of all that is deployed.</summary>
    public long Bytes(string framework) => Folder(framework).EnumerateFiles("*", SearchOption.AllDirectories).Sum(static file => file.Length);

    public void Dispose() => _artifacts.Delete(recursive: true);

    /// <summary>The lines of a build's output that warn.</summary>
    public static IReadOnlyList<string> Warnings(string output) => [.. output.Split('\n').Where(static line => Warning().IsMatch(line))];

    [GeneratedRegex(@"\bwarning\b( [A-Z]+\d+)?\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex Warning();

    private static string Project()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Bus.sln"))) return Path.Combine(folder.FullName, "tests", "Bus.AheadOfTime.Worker");
        throw new InvalidOperationException($"No Bus.sln above {AppContext.BaseDirectory}.");
    }
}
