using System.Collections.Immutable;
using System.Diagnostics;
using Bus.Analyzers;
using Bus.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bus.Benchmarks.Generators;

/// <summary>How long all analyzers together take over a hundred contracts and what uses them, and how long the compiler itself looks for mistakes there.</summary>
internal static class AnalyzerTimes
{
    private const int WarmUps = 6, Runs = 10;

    private static readonly ImmutableArray<DiagnosticAnalyzer> All =
    [
        .. typeof(BusAnalyzer).Assembly.GetTypes().Where(static type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type) && !typeof(DiagnosticSuppressor).IsAssignableFrom(type))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    public static async Task<string> OfAsync(bool areAnalyzersAsked)
    {
        Compilation program = Program();
        List<double> times = [];
        for (int run = 0; run < WarmUps + Runs; run++)
        {
            // Nothing is bound yet, and all is parsed: as a build has it.
            Compilation compilation = program.Clone();
            long start = Stopwatch.GetTimestamp();
            ImmutableArray<Diagnostic> found = areAnalyzersAsked ? await compilation.WithAnalyzers(All).GetAnalyzerDiagnosticsAsync() : compilation.GetDiagnostics();
            TimeSpan time = Stopwatch.GetElapsedTime(start);
            if (found.FirstOrDefault(static one => one.Severity >= DiagnosticSeverity.Info) is { } problem) throw new InvalidOperationException($"What is measured is not right: {problem}");
            if (run >= WarmUps) times.Add(time.TotalMilliseconds);
        }
        return Times.Reading(times);
    }

    /// <summary>With all that the generator writes, as analyzers see it.</summary>
    private static Compilation Program()
    {
        CSharpGeneratorDriver.Create([new BusGenerator().AsSourceGenerator()], parseOptions: HundredContracts.Options)
            .RunGeneratorsAndUpdateCompilation(HundredContracts.NewCompilation().AddSyntaxTrees(HundredContracts.Users()), out Compilation program, out _);
        return program;
    }
}
