using System.Collections.Immutable;
using Bus.Analyzers.Listening;
using Bus.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Bus.Analyzers.Usage;

/// <summary>Tells of subscriptions that are made again and again and that nobody can end. One that is made once is left to its bus.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SubscriptionAnalyzer : BusAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageRules.Dropped];

    /// <inheritdoc/>
    protected override void Start(CompilationStartAnalysisContext context) => context.RegisterOperationAction(Analyze, OperationKind.ExpressionStatement);

    private static void Analyze(OperationAnalysisContext context)
    {
        IExpressionStatementOperation statement = (IExpressionStatementOperation)context.Operation;
        if (statement.DroppedResult() is not { TargetMethod: { Name: "ListenAsync" or "ServeAsync" } method } call || !method.IsOurs()) return;
        if (Repetition.Of(statement, call, context.ContainingSymbol) is { } repetition)
            context.Report(UsageRules.Dropped, statement.Operation.Syntax.GetLocation(), $"'{method.Told()}'",
                $"runs again {repetition}, and each time what stops it is dropped: it fails the second time, or subscriptions grow without end. "
                + "Move it to where it runs once, or keep what it returns and dispose that.");
    }
}
