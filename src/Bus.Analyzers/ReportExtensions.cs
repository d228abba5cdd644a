using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bus.Analyzers;

/// <summary>Reports in one line.</summary>
internal static class ReportExtensions
{
    public static void Report(this SymbolAnalysisContext context, DiagnosticDescriptor rule, Location place, params object?[] arguments)
        => context.ReportDiagnostic(Diagnostic.Create(rule, place, arguments));

    public static void Report(this OperationAnalysisContext context, DiagnosticDescriptor rule, Location place, params object?[] arguments)
        => context.ReportDiagnostic(Diagnostic.Create(rule, place, arguments));

    public static void Report(this CompilationAnalysisContext context, DiagnosticDescriptor rule, Location place, params object?[] arguments)
        => context.ReportDiagnostic(Diagnostic.Create(rule, place, arguments));
}
