using System.Collections.Immutable;
using Bus.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bus.Analyzers.Payloads;

/// <summary>Tells what in the arguments, results and events of contracts does not travel, each once and where it is declared.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PayloadAnalyzer : BusAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = PayloadRules.All;

    /// <inheritdoc/>
    protected override void Start(CompilationStartAnalysisContext context)
    {
        // Contracts share payloads, so they are followed together, when the first type is looked at; each finding is told with the type that it stands in.
        Lazy<ILookup<ISymbol, PayloadFinding>> findings = new(() => PayloadWalk.Over(context.Compilation));
        context.RegisterSymbolAction(
            symbol =>
            {
                foreach (PayloadFinding finding in findings.Value[symbol.Symbol]) symbol.ReportDiagnostic(finding.ToDiagnostic());
            },
            SymbolKind.NamedType);
    }
}
