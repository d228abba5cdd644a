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
    private const string Lost = "is never disposed, so it does not drain: when the process ends, its handlers are cut off and the events that wait in process are lost.";
    private const string Declare = Lost + " Declare it with 'await using'.", Keep = Lost + " What it serves or listens to goes on behind this block: keep it in a field, and dispose it when that stops.";

    /// <summary>Tells code fixes of a client that is, or may be, needed behind its block.</summary>
    internal const string GoesOnKey = "GoesOn";

    private static readonly ImmutableDictionary<string, string?> GoesOnProperties = ImmutableDictionary<string, string?>.Empty.Add(GoesOnKey, null);

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
        if (IsConnecting(statement.DroppedResult()) && !IsInLambda(statement)) context.Report(UsageRules.Dropped, statement.Operation.Syntax.GetLocation(), "The client that connects here", Declare);
    }

    private static void AnalyzeLocal(OperationAnalysisContext context)
    {
        IVariableDeclaratorOperation declarator = (IVariableDeclaratorOperation)context.Operation;
        if (declarator.GetVariableInitializer()?.Value.WithoutConversions() is not IAwaitOperation awaited || !IsConnecting(awaited.Operation.BusCall())) return;
        if (declarator.Syntax is not VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0 } } syntax) return;
        IOperation[] references = [.. declarator.ReferencesOf()];
        if (!references.All(IsUse)) return;
        ClientLife life = IsOfProgram(syntax) ? ClientLife.Block : ClientLives.Of(declarator, references);
        context.ReportDiagnostic(Diagnostic.Create(
            UsageRules.Dropped, syntax.Identifier.GetLocation(), life is ClientLife.Block ? ImmutableDictionary<string, string?>.Empty : GoesOnProperties,
            $"'{declarator.Symbol.Name}'", life switch { ClientLife.Block => Declare, ClientLife.Longer => Keep, _ => Lost }));
    }

    /// <summary>Whether a local lives as long as the program does.</summary>
    private static bool IsOfProgram(VariableDeclaratorSyntax local)
        => local.Parent?.Parent?.Parent is GlobalStatementSyntax or BlockSyntax { Parent: MethodDeclarationSyntax { Identifier.ValueText: WellKnownMemberNames.EntryPointMethodName } };

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
    private static bool IsUse(IOperation reference) => ClientLives.MemberOf(reference) is not (null or IInvocationOperation { TargetMethod.Name: "DisposeAsync" });
}
