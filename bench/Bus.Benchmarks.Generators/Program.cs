using Bus.Benchmarks.Generators;
using Bus.Generators;
using Microsoft.CodeAnalysis;

// `case` or `floor`, then `edit`, `edit-build` or `cold`: prints the reading that quick mode takes.
IIncrementalGenerator generator = args[0] == "case" ? new BusGenerator() : new LookUpGenerator();
Console.WriteLine(args[1] switch
{
    "edit" => GeneratorTimes.OfEdits(generator, IncrementalGeneratorOutputKind.Implementation),
    "edit-build" => GeneratorTimes.OfEdits(generator, IncrementalGeneratorOutputKind.None),
    "cold" => GeneratorTimes.OfFirstRuns(generator),
    _ => throw new ArgumentException($"'{args[1]}' is none of edit, edit-build and cold."),
});
