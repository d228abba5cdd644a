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
    private const int WarmUps = 2, Runs = 3;

    private static readonly ImmutableArray<DiagnosticAnalyzer> All =
    [
        .. typeof(BusAnalyzer).Assembly.GetTypes().Where(static type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type) && !typeof(DiagnosticSuppressor).IsAssignableFrom(type))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    // One thread on either side: what the driver adds up over threads can be compared with a clock.
    private static readonly CompilationWithAnalyzersOptions Options = new(
        new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);

    public static async Task<string> OfAsync(bool areAnalyzersAsked)
    {
        Compilation program = Program();
        List<double> times = [];
        for (int run = 0; run < WarmUps + Runs; run++)
        {
            // All is parsed and nothing is bound yet, as in a build.
            Compilation compilation = program.Clone();
            TimeSpan time = areAnalyzersAsked ? await OfAnalyzersAsync(compilation) : OfCompiler(compilation);
            if (run >= WarmUps) times.Add(time.TotalMilliseconds);
        }
        return Times.Reading(times);
    }

    private static async Task<TimeSpan> OfAnalyzersAsync(Compilation compilation)
    {
        AnalysisResult result = await compilation.WithAnalyzers(All, Options).GetAnalysisResultAsync(CancellationToken.None);
        ExpectNone(result.GetAllDiagnostics());
        return TimeSpan.FromTicks(result.AnalyzerTelemetryInfo.Values.Sum(static one => one.ExecutionTime.Ticks));
    }

    private static TimeSpan OfCompiler(Compilation compilation)
    {
        long start = Stopwatch.GetTimestamp();
        ImmutableArray<Diagnostic> found = compilation.GetDiagnostics();
        TimeSpan time = Stopwatch.GetElapsedTime(start);
        ExpectNone(found);
        return time;
    }

    /// <summary>A program with mistakes would be another one to measure.</summary>
    private static void ExpectNone(ImmutableArray<Diagnostic> found)
    {
        if (found.FirstOrDefault(static one => one.Severity >= DiagnosticSeverity.Info) is { } problem) throw new InvalidOperationException($"What is measured has a mistake: {problem}");
    }

    /// <summary>With all that the generator writes, as analyzers see it.</summary>
    private static Compilation Program()
    {
        CSharpCompilation contracts = HundredContracts.NewCompilation();
        contracts = contracts.WithOptions(contracts.Options.WithConcurrentBuild(false)).AddSyntaxTrees(HundredContracts.Users());
        CSharpGeneratorDriver.Create([new BusGenerator().AsSourceGenerator()], parseOptions: HundredContracts.Options)
            .RunGeneratorsAndUpdateCompilation(contracts, out Compilation program, out _);
        return program;
    }
}
