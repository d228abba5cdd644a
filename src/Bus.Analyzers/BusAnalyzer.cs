using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bus.Analyzers;

/// <summary>An analyzer that has nothing to do, and does nothing, where the bus is not referenced.</summary>
public abstract class BusAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownNames.BusApiAttribute) is not null) Start(start);
        });
    }

    /// <summary>Registers what the analyzer looks at.</summary>
    protected abstract void Start(CompilationStartAnalysisContext context);
}
