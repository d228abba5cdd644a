namespace Bus.Packaging.Tests;

/// <summary>A user installs a package, makes a mistake, is told, mends it, and has a program that runs.</summary>
public sealed class InstallationTests
{
    /// <summary>Each of them alone brings all that a contract needs.</summary>
    private static readonly string[] Packages = ["Bus.Runtime", "Bus.Hosting", "Bus.Redis", "Bus.Testing"];

    [TestCaseSource(nameof(Packages))]
    public async Task Project_IsToldOfAMistake_AndRunsWithoutIt(string package)
    {
        UserFolder folder = new();
        folder.Write("App.csproj", Project(package));
        folder.Write("Program.cs", Readme.Mistaken);
        (int exitCode, string output) = await folder.DotnetAsync("build", "--nologo");
        Assert.That(exitCode, Is.Not.Zero, output);
        Assert.That(output, Does.Contain($"error {Readme.Rule}: "));

        folder.Write("Program.cs", Readme.Program);
        (exitCode, output) = await folder.DotnetAsync("build", "--no-restore", "--nologo");
        Assert.That(exitCode, Is.Zero, output);
        Assert.That(output, Does.Contain(" 0 Warning(s)"));
        Assert.That(await folder.DotnetAsync("run", "--no-build"), Is.EqualTo((0, Readme.Printed)));
    }

    [Test]
    public async Task FileBasedProgram_IsToldOfAMistake_AndRunsWithoutIt()
    {
        UserFolder folder = new();
        string package = $"#:package Bus.Runtime@{Feed.Version}\n";
        folder.Write("app.cs", package + Readme.Mistaken);
        (int exitCode, string output) = await folder.DotnetAsync("run", "app.cs");
        Assert.That(exitCode, Is.Not.Zero, output);
        Assert.That(output, Does.Contain($"error {Readme.Rule}: "));

        folder.Write("app.cs", package + Readme.Program);
        Assert.That(await folder.DotnetAsync("run", "app.cs"), Is.EqualTo((0, Readme.Printed)));
    }

    [Test]
    public async Task ReferenceToAProject_BringsThePackageAlong()
    {
        UserFolder folder = new();
        folder.Write("Contracts/Contracts.csproj", Project("Bus.Runtime", "Library"));
        folder.Write("Contracts/IAuthApi.cs", "using Bus;\n" + Readme.Contract);
        folder.Write("App/App.csproj", Project("Bus.Runtime").Replace(Reference("Bus.Runtime"), """<ProjectReference Include="../Contracts/Contracts.csproj" />""", StringComparison.Ordinal));
        folder.Write("App/Program.cs", Readme.WithoutContract);

        Assert.That(await folder.DotnetAsync("run", "--project", "App"), Is.EqualTo((0, Readme.Printed)));
    }

    /// <summary>Several frameworks, so that their builds write one lock.</summary>
    [Test]
    public async Task ContractLock_IsWrittenAndHeldTo()
    {
        const string Contract = "using Bus;\n[BusApi] public partial interface ILockedApi { ValueTask<int> CountAsync(string text, CancellationToken cancellationToken = default); }\n";
        UserFolder folder = new();
        folder.Write("Contracts.csproj", Project("Bus.Runtime", "Library")
            .Replace("<TargetFramework>net10.0</TargetFramework>", "<TargetFrameworks>net10.0;net9.0</TargetFrameworks><BusContractLock>true</BusContractLock><BusLockFile>locks/v2.bus.lock.json</BusLockFile>", StringComparison.Ordinal));
        folder.Write("ILockedApi.cs", Contract);
        (int exitCode, string output) = await folder.DotnetAsync("build", "-p:BusUpdateLock=true", "--nologo");
        Assert.That(exitCode, Is.Zero, output);
        Assert.That(folder.Read("locks/v2.bus.lock.json"), Does.Contain("\"text\": \"string\""));

        (exitCode, output) = await folder.DotnetAsync("build", "--no-restore", "--nologo");
        Assert.That(exitCode, Is.Zero, output);
        Assert.That(output, Does.Contain(" 0 Warning(s)"));

        folder.Write("ILockedApi.cs", Contract.Replace("string text", "int text", StringComparison.Ordinal));
        (exitCode, output) = await folder.DotnetAsync("build", "--no-restore", "--nologo");
        Assert.That(exitCode, Is.Not.Zero, output);
        Assert.That(output, Does.Contain("error BUS5001: 'locked.count' breaks what v2.bus.lock.json promises").And.Contain("with 'dotnet build -p:BusUpdateLock=true'"));
    }

    /// <summary>Programs of one file stand side by side, each with contracts of its own.</summary>
    [Test]
    public async Task ContractLock_IsEachFileBasedProgramsOwn()
    {
        UserFolder folder = new();
        folder.Write("orders.cs", Program("int"));
        folder.Write("prices.cs", Program("string"));
        foreach (string program in new[] { "orders.cs", "prices.cs" })
        {
            (int exitCode, string output) = await folder.DotnetAsync("build", program, "-p:BusUpdateLock=true", "--nologo");
            Assert.That(exitCode, Is.Zero, output);
        }
        Assert.That(folder.Read("orders.bus.lock.json"), Does.Contain("\"value\": \"int32\""));
        Assert.That(folder.Read("prices.bus.lock.json"), Does.Contain("\"value\": \"string\""));

        folder.Write("prices.cs", Program("int"));
        (int broken, string told) = await folder.DotnetAsync("build", "prices.cs", "--nologo");
        Assert.That(broken, Is.Not.Zero, told);
        Assert.That(told, Does.Contain("error BUS5001: 'locked.count' breaks what prices.bus.lock.json promises").And.Contain("with 'dotnet build prices.cs -p:BusUpdateLock=true'"));

        static string Program(string type) => $"""
            #:package Bus.Runtime@{Feed.Version}
            #:property BusContractLock=true
            using Bus;
            await Task.Yield();
            [BusApi] public partial interface ILockedApi {'{'} ValueTask<int> CountAsync({type} value, CancellationToken cancellationToken = default); {'}'}
            """;
    }

    [TestCaseSource(nameof(Packages))]
    public async Task BuildFiles_ReachTheProject(string package)
    {
        UserFolder folder = new();
        folder.Write("App.csproj", Project(package));
        (int exitCode, string output) = await folder.DotnetAsync("restore", "--nologo");
        Assert.That(exitCode, Is.Zero, output);

        // A compiler that is too old for the generator must not only warn.
        Assert.That((await folder.DotnetAsync("msbuild", "-getProperty:WarningsAsErrors")).Output, Does.Contain("CS9057"));
    }

    private static string Reference(string package) => $"""<PackageReference Include="{package}" Version="{Feed.Version}" />""";

    private static string Project(string package, string output = "Exe") =>
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>{output}</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>
          <ItemGroup>
            {Reference(package)}
          </ItemGroup>
        </Project>
        """;
}
