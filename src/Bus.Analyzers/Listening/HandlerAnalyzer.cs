using System.Collections.Immutable;
using Bus.Analyzers.Rules;
using Bus.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Bus.Analyzers.Listening;

/// <summary>Tells of handlers and services that block, or that return before their work is done.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HandlerAnalyzer : BusAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [HostingRules.BlockingHandler];

    /// <inheritdoc/>
    protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterOperationAction(AnalyzeBlocking, OperationKind.Invocation, OperationKind.PropertyReference);
        context.RegisterOperationAction(AnalyzeLambda, OperationKind.AnonymousFunction);
    }

    private static void AnalyzeBlocking(OperationAnalysisContext context)
    {
        if (context.Operation is IInvocationOperation { TargetMethod: { IsAsync: true, ReturnsVoid: true } started })
            ReportRunaway(context, context.Operation.Syntax.GetLocation(), started.Name);
        else if (BlockingCalls.Of(context.Operation) is { } blocking && Handler.Around(context.Operation, context.ContainingSymbol) is { } handler)
            context.Report(HostingRules.BlockingHandler, context.Operation.Syntax.GetLocation(),
                blocking.Name, $"holds a thread while '{handler.Name}' waits, and with enough of them no call and no event of this process moves", $"'{blocking.Instead}'");
    }

    private static void AnalyzeLambda(OperationAnalysisContext context)
    {
        IAnonymousFunctionOperation lambda = (IAnonymousFunctionOperation)context.Operation;
        if (lambda.Symbol is not { IsAsync: true, ReturnsVoid: true }) return;
        // A handler of a C# event can be nothing else.
        if (lambda.Parent is IDelegateCreationOperation { Parent: IEventAssignmentOperation }) return;
        ReportRunaway(context, (lambda.Syntax as AnonymousFunctionExpressionSyntax)?.AsyncKeyword.GetLocation() ?? lambda.Syntax.GetLocation(), "async void");
    }

    private static void ReportRunaway(OperationAnalysisContext context, Location place, string name)
    {
        if (Handler.Around(context.Operation, context.ContainingSymbol) is { } handler)
            context.Report(HostingRules.BlockingHandler, place, name,
                $"goes on after '{handler.Name}' has returned, when its event or call counts as done, and an exception in it ends the process", "an async function that returns a Task, and await it");
    }
}
