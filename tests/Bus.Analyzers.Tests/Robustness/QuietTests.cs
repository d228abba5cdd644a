using System.Collections.Immutable;
using Bus.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;

namespace Bus.Analyzers.Tests.Robustness;

/// <summary>Where the bus is not referenced, analyzers register nothing that would be called for each line of the program.</summary>
public sealed class QuietTests
{
    private static IEnumerable<DiagnosticAnalyzer> Analyzers => BusAnalyzers.All;

    [TestCaseSource(nameof(Analyzers))]
    public async Task WithoutTheBus_NothingIsRegistered(DiagnosticAnalyzer analyzer)
    {
        Program program = new("""public sealed class Lone { public int Number => Math.Abs(-1); }""");
        program = program with { Framework = [.. program.Framework.Where(static reference => !Path.GetFileName(reference.Display)!.StartsWith("Bus.", StringComparison.Ordinal))] };
        Assert.That(ActionsOf(await TelemetryAsync(program, analyzer)), Is.Zero);
    }

    [TestCaseSource(nameof(Analyzers))]
    public async Task WithTheBus_SomethingIs(DiagnosticAnalyzer analyzer)
    {
        Program program = new("Console.WriteLine();") { Output = OutputKind.ConsoleApplication, Language = Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp13, Properties = new Dictionary<string, string> { ["BusContractLock"] = "true" } };
        Assert.That(ActionsOf(await TelemetryAsync(program, analyzer)), Is.Positive, "or the test above would be about nothing");
    }

    private static async Task<AnalyzerTelemetryInfo> TelemetryAsync(Program program, DiagnosticAnalyzer analyzer)
    {
        ImmutableArray<DiagnosticAnalyzer> analyzers = [analyzer];
        CompilationWithAnalyzers analyzed = program.Compile().WithAnalyzers(analyzers, new AnalyzerOptions([], new BuildProperties(program.Properties)));
        await analyzed.GetAnalyzerDiagnosticsAsync();
        return await analyzed.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None);
    }

    private static int ActionsOf(AnalyzerTelemetryInfo info)
        => info.SymbolActionsCount + info.SymbolStartActionsCount + info.SyntaxNodeActionsCount + info.SyntaxTreeActionsCount + info.SemanticModelActionsCount
            + info.OperationActionsCount + info.OperationBlockActionsCount + info.OperationBlockStartActionsCount + info.CodeBlockActionsCount + info.CodeBlockStartActionsCount
            + info.CompilationActionsCount + info.CompilationEndActionsCount + info.AdditionalFileActionsCount;
}
