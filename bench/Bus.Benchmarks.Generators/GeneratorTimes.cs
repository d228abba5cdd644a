using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Bus.Benchmarks.Generators;

/// <summary>How long a generator takes over a hundred contracts, in milliseconds.</summary>
internal static class GeneratorTimes
{
    private const int WarmUps = 30, Runs = 50, FirstRunWarmUps = 12, FirstRuns = 8;

    /// <summary>After an edit in a method's body.</summary>
    /// <param name="generator">The generator.</param>
    /// <param name="without">What is not asked for: editors do without what only the build needs, but not all of them.</param>
    public static string OfEdits(IIncrementalGenerator generator, IncrementalGeneratorOutputKind without)
    {
        CSharpCompilation compilation = HundredContracts.Compilation;
        GeneratorDriver driver = Driver(generator, without).RunGenerators(compilation);
        List<double> times = [];
        for (int run = 0; run < WarmUps + Runs; run++)
        {
            SyntaxTree tree = compilation.SyntaxTrees[^1];
            compilation = compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(HundredContracts.Body(run))));
            long start = Stopwatch.GetTimestamp();
            driver = driver.RunGenerators(compilation);
            if (run >= WarmUps) times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return Times.Reading(times);
    }

    /// <summary>With nothing remembered, as a build asks for it, on a compiler that is warm.</summary>
    public static string OfFirstRuns(IIncrementalGenerator generator)
    {
        List<double> times = [];
        for (int run = 0; run < FirstRunWarmUps + FirstRuns; run++)
        {
            CSharpCompilation compilation = HundredContracts.NewCompilation();
            GeneratorDriver driver = Driver(generator, IncrementalGeneratorOutputKind.None);
            long start = Stopwatch.GetTimestamp();
            driver.RunGenerators(compilation);
            if (run >= FirstRunWarmUps) times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return Times.Reading(times);
    }

    private static CSharpGeneratorDriver Driver(IIncrementalGenerator generator, IncrementalGeneratorOutputKind without) => CSharpGeneratorDriver.Create(
        [generator.AsSourceGenerator()], parseOptions: HundredContracts.Options, driverOptions: new GeneratorDriverOptions(without));
}
