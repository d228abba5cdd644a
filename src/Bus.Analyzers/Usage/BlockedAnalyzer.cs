using System.Collections.Immutable;
using Bus.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Bus.Analyzers.Usage;

/// <summary>Tells of calls that a thread is blocked for.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BlockedAnalyzer : BusAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageRules.Blocked];

    /// <inheritdoc/>
    protected override void Start(CompilationStartAnalysisContext context)
        => context.RegisterOperationAction(Analyze, OperationKind.Invocation, OperationKind.PropertyReference);

    private static void Analyze(OperationAnalysisContext context)
    {
        if (BlockingWait.Of(context.Operation) is not { } wait) return;
        if (wait.Sources().FirstOrDefault(static call => call.IsBusCall()) is not { } call || IsForced(context.ContainingSymbol, call)) return;
        context.Report(UsageRules.Blocked, context.Operation.Syntax.GetLocation(), call.TargetMethod.Told(), wait.Name);
    }

    /// <summary>Whether nothing else can be written: Dispose is not asynchronous, whoever calls it.</summary>
    private static bool IsForced(ISymbol member, IInvocationOperation call)
        => call.TargetMethod.Name == "DisposeAsync" && member is IMethodSymbol { ReturnsVoid: true } method
            && (method.Name == "Dispose" || method.ExplicitInterfaceImplementations.Any(static implemented => implemented.Name == "Dispose"));
}
