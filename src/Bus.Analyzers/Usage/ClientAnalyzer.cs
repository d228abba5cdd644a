using System.Collections.Immutable;
using Bus.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Bus.Analyzers.Usage;

/// <summary>Tells of clients that nobody disposes, and that nobody else could.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClientAnalyzer : BusAnalyzer
{
    private const string Lost = "is never disposed, so it does not drain: when the process ends, its handlers are cut off and the events that wait in process are lost. Declare it with 'await using'.";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageRules.Dropped];

    /// <inheritdoc/>
    protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterOperationAction(AnalyzeStatement, OperationKind.ExpressionStatement);
        context.RegisterOperationAction(AnalyzeLocal, OperationKind.VariableDeclarator);
    }

    private static void AnalyzeStatement(OperationAnalysisContext context)
    {
        IExpressionStatementOperation statement = (IExpressionStatementOperation)context.Operation;
        if (IsConnecting(statement.DroppedResult()) && !IsInLambda(statement)) context.Report(UsageRules.Dropped, statement.Operation.Syntax.GetLocation(), "The client that connects here", Lost);
    }

    private static void AnalyzeLocal(OperationAnalysisContext context)
    {
        IVariableDeclaratorOperation declarator = (IVariableDeclaratorOperation)context.Operation;
        if (declarator.GetVariableInitializer()?.Value.WithoutConversions() is not IAwaitOperation awaited || !IsConnecting(awaited.Operation.BusCall())) return;
        if (declarator.Syntax is not VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0 } } syntax) return;
        if (IsOnlyUsed(declarator)) context.Report(UsageRules.Dropped, syntax.Identifier.GetLocation(), $"'{declarator.Symbol.Name}'", Lost);
    }

    /// <summary>Whether somebody else runs the statement: most of all tests, which expect it to fail.</summary>
    private static bool IsInLambda(IOperation statement)
    {
        for (IOperation? outer = statement.Parent; outer is not (null or ILocalFunctionOperation); outer = outer.Parent)
            if (outer is IAnonymousFunctionOperation) return true;
        return false;
    }

    /// <summary>Clients of a test bus are disposed with it.</summary>
    private static bool IsConnecting(IInvocationOperation? call)
        => call is { TargetMethod: { Name: "ConnectAsync", IsStatic: true, ContainingType.Name: "BusClient" } method } && method.IsOurs();

    /// <summary>Whether nothing is done with a client but to use it: whoever is handed a client may dispose it.</summary>
    private static bool IsOnlyUsed(IVariableDeclaratorOperation declarator) => declarator.OfWholeMember().OfType<ILocalReferenceOperation>()
        .Where(reference => SymbolEqualityComparer.Default.Equals(reference.Local, declarator.Symbol))
        .All(static reference => IsUse(reference));

    private static bool IsUse(IOperation reference)
    {
        IOperation current = reference;
        while (current.Parent is IConversionOperation { IsImplicit: true } conversion) current = conversion;
        return current.Parent switch
        {
            IInvocationOperation { TargetMethod.Name: not "DisposeAsync" } call => call.Instance == current,
            IPropertyReferenceOperation property => property.Instance == current,
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { IsExtensionMethod: true } method } call } argument => call.Arguments[0] == argument && method.IsOurs(),
            _ => false,
        };
    }
}
