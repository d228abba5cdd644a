using System.Diagnostics;

namespace Bus.Analyzers.Tests.Lock;

/// <summary>A contracts project in a folder of its own, which is built as users build.</summary>
internal sealed class LockedProject : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bus-contract-lock-");

    public LockedProject()
    {
        string bin = AppContext.BaseDirectory;
        // What the package brings, from where the tests have it.
        Write("Acme.Contracts.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <BusContractLock>true</BusContractLock>
                <BusBuildTasks>{bin}Bus.Build.dll</BusBuildTasks>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{bin}Bus.Runtime.dll;{bin}Microsoft.Extensions.*.dll" />
                <Analyzer Include="{bin}Bus.Generators.dll;{bin}Bus.Analyzers.dll" />
              </ItemGroup>
              <Import Project="{bin}Bus.ContractLock.targets" />
            </Project>
            """);
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
    }

    public string Lock => Path.Combine(_folder.FullName, "bus.lock.json");

    public string Assembly => Path.Combine(_folder.FullName, "bin", "Debug", "net10.0", "Acme.Contracts.dll");

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(_folder.FullName, file), text);

    public async Task<(int ExitCode, string Output)> BuildAsync(params IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["build", "--nologo", .. arguments])
        {
            WorkingDirectory = _folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        // What the test runner is told must not change how the project is built.
        foreach (string name in start.Environment.Keys.Where(static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
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
            throw new TimeoutException($"dotnet build did not end within {Patience}.");
        }
        return (process.ExitCode, await output + await errors);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
