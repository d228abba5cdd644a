using System.Collections.Immutable;
using Bus.Generators;
using Bus.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bus.Analyzers.Tests.Harness;

/// <summary>A program as a compiler has it before analyzers see it: with all that the generator wrote.</summary>
internal sealed record Program(params string[] Sources)
{
    private const string Usings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks; global using Bus;";

    public string Assembly { get; init; } = "Sample";

    public OutputKind Output { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    public LanguageVersion Language { get; init; } = LanguageVersion.CSharp14;

    /// <summary>Further assemblies that it references.</summary>
    public IReadOnlyList<MetadataReference> More { get; init; } = [];

    /// <summary>What it references of the framework and the bus.</summary>
    public IReadOnlyList<MetadataReference> Framework { get; init; } = References.All;

    /// <summary>Files that the build hands to analyzers.</summary>
    public IReadOnlyList<AdditionalText> Files { get; init; } = [];

    /// <summary>Properties of the build that analyzers may see, as <c>build_property.Name</c>.</summary>
    public IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string>();

    public CSharpParseOptions ParseOptions => new(Language, DocumentationMode.Diagnose);

    public CSharpCompilationOptions CompilationOptions => new(Output, nullableContextOptions: NullableContextOptions.Enable);

    /// <summary>Whether the sources share usings, as they do by the SDK's default.</summary>
    public bool HasImplicitUsings { get; init; } = true;

    /// <summary>The whole text of the usings that every source shares.</summary>
    public string ImplicitUsings => HasImplicitUsings ? Usings : "";

    public CSharpCompilation Compile()
    {
        CSharpParseOptions options = ParseOptions;
        CSharpCompilation compilation = CSharpCompilation.Create(
            Assembly,
            [
                CSharpSyntaxTree.ParseText(ImplicitUsings, options, "Usings.cs"),
                .. Sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, options, $"File{index}.cs")),
            ],
            [.. Framework, .. More],
            CompilationOptions);
        CSharpGeneratorDriver.Create([new BusGenerator().AsSourceGenerator()], additionalTexts: Files, parseOptions: options, optionsProvider: new BuildProperties(Properties))
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out ImmutableArray<Diagnostic> failures);
        Assert.That(failures.Select(static one => one.ToString()), Is.Empty, "the generator must not throw");
        return (CSharpCompilation)output;
    }

    /// <summary>What the analyzers say of it, in the order of the source; an exception of theirs is a failure.</summary>
    public Task<IReadOnlyList<Diagnostic>> AnalyzeAsync() => AnalyzeAsync(Compile());

    public async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(Compilation compilation)
    {
        CompilationWithAnalyzers analyzed = compilation.WithAnalyzers(BusAnalyzers.All, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([.. Files], new BuildProperties(Properties)),
            onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        ImmutableArray<Diagnostic> found = await analyzed.GetAnalyzerDiagnosticsAsync();
        Assert.That(found.Where(static one => one.Id == "AD0001").Select(static one => one.ToString()), Is.Empty, "analyzers must not throw");
        return [.. found.OrderBy(static one => one.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(static one => one.Location.SourceSpan.Start).ThenBy(static one => one.Id, StringComparer.Ordinal)];
    }

    /// <summary>The program as an assembly that others can reference.</summary>
    public MetadataReference AsReference()
    {
        using MemoryStream stream = new();
        Microsoft.CodeAnalysis.Emit.EmitResult result = Compile().Emit(stream);
        Assert.That(result.Diagnostics.Where(static one => one.Severity == DiagnosticSeverity.Error), Is.Empty, "a referenced assembly must compile");
        return MetadataReference.CreateFromImage(stream.ToArray());
    }
}
