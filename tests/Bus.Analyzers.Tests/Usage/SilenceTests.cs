using System.Text.RegularExpressions;
using Bus.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Bus.Analyzers.Tests.Usage;

/// <summary>The programs that this repository shows to its readers do nothing that an analyzer would talk about.</summary>
public sealed class SilenceTests
{
    private const string MoreUsings = "global using System.Net.Http;";

    private const string WebUsings =
        "global using Microsoft.AspNetCore.Builder; global using Microsoft.AspNetCore.Http; global using Microsoft.AspNetCore.Routing; "
        + "global using Microsoft.Extensions.Configuration; global using Microsoft.Extensions.DependencyInjection; global using Microsoft.Extensions.Hosting; global using Microsoft.Extensions.Logging;";

    private static IEnumerable<string> Projects => Directory.EnumerateFiles(PathOf("samples"), "*.csproj", SearchOption.AllDirectories)
        .Select(static file => Path.GetRelativePath(PathOf("samples"), file)).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Projects))]
    public async Task SampleProjects(string project)
    {
        string file = PathOf("samples", project);
        bool isWeb = WithReferences(file).Any(static one => File.ReadAllText(one).Contains("Sdk.Web", StringComparison.Ordinal));
        string[] sources = [.. WithReferences(file).SelectMany(one => SourcesOf(one, isProgram: one == file)).Select(File.ReadAllText), MoreUsings, .. isWeb ? new[] { WebUsings } : []];
        await ExpectSilenceAsync(new Program(sources)
        {
            Output = File.Exists(Path.Combine(Path.GetDirectoryName(file)!, "Program.cs")) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
            Framework = isWeb ? [.. References.All, .. Web()] : References.All,
        });
    }

    [Test]
    public Task Quickstart()
    {
        // A compiler is given the file without the lines that are for the build.
        string source = Regex.Replace(File.ReadAllText(PathOf("samples", "quickstart", "bus.cs")), "^#.*$", "", RegexOptions.Multiline);
        return ExpectSilenceAsync(new Program(source) { Output = OutputKind.ConsoleApplication });
    }

    [Test]
    public async Task ProgramsOfTheDocumentation()
    {
        int programs = 0;
        foreach (string page in Directory.EnumerateFiles(PathOf("docs"), "*.md", SearchOption.AllDirectories).Where(static file => !file.Contains("rules", StringComparison.Ordinal)).Append(PathOf("README.md")))
        {
            foreach (Match block in Regex.Matches(File.ReadAllText(page), "^```csharp\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline))
            {
                Program program = new(Regex.Replace(block.Groups[1].Value, "^#.*$", "", RegexOptions.Multiline)) { Output = OutputKind.ConsoleApplication };
                CSharpCompilation compilation = program.Compile();
                // The others are parts of something.
                if (compilation.GetDiagnostics().Any(static one => one.Severity == DiagnosticSeverity.Error)) continue;
                programs++;
                Assert.That(await program.AnalyzeAsync(compilation), Is.Empty, page);
            }
        }
        Assert.That(programs, Is.GreaterThan(0));
    }

    private static async Task ExpectSilenceAsync(Program program)
    {
        CSharpCompilation compilation = program.Compile();
        Assert.That(compilation.GetDiagnostics().Where(static one => one.Severity == DiagnosticSeverity.Error), Is.Empty);
        // Of a client it is said, for information, that its services are elsewhere; and the package with the transport is not among what programs reference here.
        Assert.That((await program.AnalyzeAsync(compilation)).Where(static one => one.Id is not ("BUS4009" or "BUS4016")), Is.Empty);
    }

    private static IEnumerable<string> WithReferences(string project) => Regex.Matches(File.ReadAllText(project), "ProjectReference Include=\"([^\"]+)\"")
        .Select(match => Path.GetFullPath(match.Groups[1].Value, Path.GetDirectoryName(project)!))
        .Where(static file => file.StartsWith(PathOf("samples"), StringComparison.Ordinal))
        .SelectMany(WithReferences).Prepend(project).Distinct();

    private static IEnumerable<string> SourcesOf(string project, bool isProgram) => Directory.EnumerateFiles(Path.GetDirectoryName(project)!, "*.cs", SearchOption.AllDirectories)
        .Where(static file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
        .Where(file => isProgram || Path.GetFileName(file) != "Program.cs")
        .Order(StringComparer.Ordinal);

    private static IEnumerable<MetadataReference> Web()
    {
        string version = Path.GetFileName(Path.GetDirectoryName(typeof(object).Assembly.Location)!);
        string folder = Path.GetFullPath($"../../Microsoft.AspNetCore.App/{version}", Path.GetDirectoryName(typeof(object).Assembly.Location)!);
        HashSet<string> known = [.. References.All.Select(static reference => Path.GetFileName(reference.Display!))];
        return Directory.EnumerateFiles(folder, "Microsoft.*.dll").Where(file => !known.Contains(Path.GetFileName(file))).Select(static file => MetadataReference.CreateFromFile(file));
    }

    private static string PathOf(params string[] parts)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Bus.sln"))) return Path.Combine([folder.FullName, .. parts]);
        throw new InvalidOperationException($"No Bus.sln above {AppContext.BaseDirectory}.");
    }
}
