using Bus.Benchmarks.Generators;
using Bus.Generators;
using Microsoft.CodeAnalysis;

// `case` or `floor`, then `edit`, `edit-build`, `cold` or `analyzers`: prints the reading that quick mode takes.
bool isCase = args[0] == "case";
IIncrementalGenerator generator = isCase ? new BusGenerator() : new LookUpGenerator();
Console.WriteLine(args[1] switch
{
    "edit" => GeneratorTimes.OfEdits(generator, IncrementalGeneratorOutputKind.Implementation),
    "edit-build" => GeneratorTimes.OfEdits(generator, IncrementalGeneratorOutputKind.None),
    "cold" => GeneratorTimes.OfFirstRuns(generator),
    "analyzers" => await AnalyzerTimes.OfAsync(isCase),
    _ => throw new ArgumentException($"'{args[1]}' is none of edit, edit-build, cold and analyzers."),
});
