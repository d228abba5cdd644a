using System.Diagnostics;

namespace Bus.Packaging.Tests;

/// <summary>Runs the SDK as on a machine of its own: what it installs and what it builds lies under one folder, and ends with it.</summary>
/// <param name="home">The folder.</param>
internal sealed class Dotnet(string home)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <param name="folder">Where it runs.</param>
    /// <param name="arguments">The command and its arguments.</param>
    /// <returns>Its exit code and all that it wrote.</returns>
    public async Task<(int ExitCode, string Output)> RunAsync(string folder, params IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // What the test runner is told must change neither how programs are built nor what they do.
        foreach (string name in start.Environment.Keys.Where(IsForTheRunner).ToArray()) start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        // Neither a build's nodes nor a compiler outlive it.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        // Where file-based programs are built.
        start.Environment["XDG_DATA_HOME"] = Path.Combine(home, "data");
        if (Packages is { } packages) start.Environment["NUGET_PACKAGES"] = packages;
        using Process process = Process.Start(start)!;
        using CancellationTokenSource over = new(Patience);
        Task<string> output = process.StandardOutput.ReadToEndAsync(CancellationToken.None), errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            await process.WaitForExitAsync(over.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"dotnet {string.Join(' ', arguments)} did not end within {Patience}.");
        }
        return (process.ExitCode, (await output + await errors).ReplaceLineEndings("\n"));
    }

    /// <summary>Where packages are installed, or null where the user has them.</summary>
    public string? Packages { get; init; }

    private static bool IsForTheRunner(string name)
        => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("BUS_", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase);
}
