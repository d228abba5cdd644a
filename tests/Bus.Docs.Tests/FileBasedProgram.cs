using System.Diagnostics;

namespace Bus.Docs.Tests;

/// <summary>Runs a file-based program as a user does: <c>dotnet run file.cs</c>.</summary>
internal static class FileBasedProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Runs a file of the repository.</summary>
    public static Task<ProgramRun> RunAsync(string file) => StartAsync(Repository.Root, file);

    /// <summary>Runs a program in an empty folder, with the project reference that a package would replace.</summary>
    public static async Task<ProgramRun> RunTextAsync(string program)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("bus-program-");
        try
        {
            string runtime = Repository.PathOf("src/Bus.Runtime/Bus.Runtime.csproj");
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "bus.cs"), $"#:project {runtime}\n{program}");
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "Directory.Build.props"), "<Project><PropertyGroup><PublishAot>false</PublishAot></PropertyGroup></Project>");
            await File.WriteAllTextAsync(
                Path.Combine(folder.FullName, "Directory.Build.targets"),
                $"<Project><Import Project=\"{Repository.PathOf("samples/Directory.Build.targets")}\" /></Project>");
            return await StartAsync(folder.FullName, "bus.cs");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<ProgramRun> StartAsync(string folder, string file)
    {
        ProcessStartInfo start = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["run", file])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // The test runner's own settings must not change how the program is built.
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name == "BUS_URL").ToArray())
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using Process process = Process.Start(start)!;
        using CancellationTokenSource patience = new(Patience);
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(patience.Token), error = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return new ProgramRun(process.ExitCode, (await output).ReplaceLineEndings("\n"), await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"dotnet run {file} did not end within {Patience}.");
        }
    }
}
