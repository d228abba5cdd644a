using System.Reflection;
using System.Text.RegularExpressions;
using Bus.Analyzers.Tests.Harness;
using Bus.Analyzers.Tests.Hosting;
using Bus.Docs.Tests;
using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Tests.Startup;

/// <summary>What a host refuses when it starts is told before, or it is written down why it cannot be.</summary>
public sealed partial class StartupCheckTests
{
    private const string Declarations = """
        public abstract partial class HalfService : IAuthApi
        {
            public abstract ValueTask<bool> CheckAsync(string user, CancellationToken cancellationToken);
        }

        public sealed partial class Misfit
        {
            [BusListener<IAuthApi>(nameof(IAuthApi.UserRegistered))]
            public ValueTask SendAsync(int number) => default;
        }

        """;

    private static readonly StartupCheck[] Told = [.. StartupChecks.All.Where(static check => check.Rule is not null)];

    private static readonly Lazy<Task<StartedProgram>> Refused = new(() => StartedProgram.OfAsync(new Program(
        Auth.Contract + Auth.Listeners + Declarations,
        string.Join('\n', Told.Select(static (check, index) => StartedProgram.Text($"Refused{index}", check.Module, check.Program))), "public static class Start { public static void Main() { } }")
    {
        // Only a program knows its transports, and finds its listeners.
        Output = OutputKind.ConsoleApplication,
    }));

    [TestCaseSource(nameof(Told))]
    public async Task IsToldByARule_AndRefusedAtRunTime(object told)
    {
        StartupCheck check = (StartupCheck)told;
        StartedProgram program = await Refused.Value;
        string type = $"Refused{Array.IndexOf(Told, check)}";
        IReadOnlyList<Diagnostic> found = program.ReportedIn(type);
        // A misfit is told of where it is declared.
        if (check.Rule == "BUS4008") found = [.. found, .. program.ReportedIn("Misfit")];
        Assert.That(found.Where(static one => one.Severity == DiagnosticSeverity.Error).Select(static one => one.Id), Is.EqualTo(new[] { check.Rule }), string.Join('\n', found));
        Assert.That(async () => await program.RunAsync(type), Throws.InstanceOf<BusConfigurationException>().Or.InstanceOf<ArgumentException>());
    }

    /// <summary>A check that is added to the runtime has to be added to the table.</summary>
    [Test]
    public void All_AreInTheTable()
    {
        Dictionary<string, int> written = new(StringComparer.Ordinal);
        foreach (string folder in new[] { "Client", "Contracts", "DependencyInjection", "Listening", "Transports" }.Select(static folder => $"src/Bus.Runtime/{folder}").Append("src/Bus.Hosting"))
            foreach (string file in Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories))
                if (!file.Contains("/obj/", StringComparison.Ordinal) && Path.GetFileName(Path.GetDirectoryName(file)) != StartupChecks.OperatorFolder
                    && File.ReadLines(file).Count(static line => Refusal().IsMatch(line)) is var count and > 0)
                    written.Add(Path.GetFileName(file), count);
        Assert.That(StartupChecks.All.Where(static check => !check.IsSaidAgain).GroupBy(static check => check.File).ToDictionary(static file => file.Key, static file => file.Count()), Is.EquivalentTo(written));
        Assert.That(StartupChecks.All, Has.All.Matches<StartupCheck>(static check => (check.Rule is null) == (check.Exempt is not null)));
    }

    [GeneratedRegex(@"^(?!\s*//).*(?<!public )\b(BusConfigurationException|ArgumentOutOfRangeException|ThrowIfNullOrWhiteSpace|_?[pP]roblems\.Add|Refusal)\((?!nameof\(attempt)")]
    private static partial Regex Refusal();
}
