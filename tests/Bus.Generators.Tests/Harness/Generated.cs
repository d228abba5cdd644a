using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Bus.Generators.Tests.Harness;

/// <summary>What the generator made of a compilation.</summary>
internal sealed record Generated(GeneratorRunResult Result, CSharpCompilation Output, IReadOnlyList<Diagnostic> Problems)
{
    public IReadOnlyDictionary<string, string> Files { get; } =
        Result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    public Generated CompilesWithoutWarning()
    {
        Assert.That(Result.Exception, Is.Null);
        Assert.That(Problems.Select(problem => problem.ToString()), Is.Empty, "generated code must compile without a warning");
        // Some of what is wrong, as names that metadata cannot hold, shows only when it is written.
        Assert.That(Output.Emit(Stream.Null).Diagnostics.Where(static problem => problem.Severity == DiagnosticSeverity.Error), Is.Empty, "generated code must be emitted");
        return this;
    }
}
