using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Bus.Generators.Tests.Harness;

/// <summary>Makes compilations and runs the generator over them.</summary>
internal static class Compile
{
    private const string Usings = "global using System; global using System.Collections.Generic; global using System.Threading; global using System.Threading.Tasks; global using Bus;";

    // Of obsolete things, and of those that tests mark as experimental.
    private const string ExpectedWarnings = "CS0612, CS0618, CS0672, CS0809, " + Experiment;

    /// <summary>What tests mark as experimental.</summary>
    public const string Experiment = "SHOP001";

    public static CSharpParseOptions Options { get; } = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    public static CSharpCompilation Of(params string[] sources) => Of(Options, "Sample", sources);

    public static CSharpCompilation Of(CSharpParseOptions options, string assembly, string[] sources, params MetadataReference[] more) => CSharpCompilation.Create(
        assembly,
        [
            CSharpSyntaxTree.ParseText(Usings, options, "Usings.cs"),
            .. sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, options, $"File{index}.cs")),
        ],
        [.. References.All, .. more],
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));

    public static GeneratorDriver Driver(CSharpParseOptions? options = null) => CSharpGeneratorDriver.Create(
        [new BusGenerator().AsSourceGenerator()], parseOptions: options ?? Options,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>Runs the generator, and insists that what it wrote compiles without a warning.</summary>
    public static Generated Run(params string[] sources) => Run(Of(sources));

    public static Generated Run(CSharpCompilation compilation)
    {
        GeneratorDriver driver = Driver((CSharpParseOptions)compilation.SyntaxTrees[0].Options)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        Diagnostic[] problems = [.. WithWarnings(compilation, output).GetDiagnostics().Where(problem => problem.Severity >= DiagnosticSeverity.Warning && !IsAbsentDocumentationOf(compilation, problem))];
        return new Generated(driver.GetRunResult().Results[0], (CSharpCompilation)output, problems);
    }

    /// <summary>Generated code asks for no warnings, for users may mark what they like; but only those of marks have a reason.</summary>
    private static CSharpCompilation WithWarnings(CSharpCompilation compilation, Compilation output)
    {
        SyntaxTree[] generated = [.. output.SyntaxTrees.Where(tree => !compilation.ContainsSyntaxTree(tree))];
        return (CSharpCompilation)output.RemoveSyntaxTrees(generated).AddSyntaxTrees(generated.Select(WithWarnings));
    }

    private static SyntaxTree WithWarnings(SyntaxTree tree) => CSharpSyntaxTree.ParseText(
        tree.ToString().Replace("#pragma warning disable //", $"#pragma warning disable {ExpectedWarnings} //", StringComparison.Ordinal), (CSharpParseOptions)tree.Options, tree.FilePath);

    /// <summary>Test sources leave members undocumented; generated code must not.</summary>
    private static bool IsAbsentDocumentationOf(CSharpCompilation compilation, Diagnostic problem)
        => problem.Id == "CS1591" && problem.Location.SourceTree is { } tree && compilation.ContainsSyntaxTree(tree);
}
