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

    /// <summary>Tells code fixes of a client that must not be disposed at the end of its block.</summary>
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
        IOperation[] references = [.. ReferencesOf(declarator)];
        if (!references.All(IsUse)) return;
        bool goesOn = !IsOfProgram(syntax) && references.Any(static reference => IsGoingOn(reference.Syntax));
        context.ReportDiagnostic(Diagnostic.Create(
            UsageRules.Dropped, syntax.Identifier.GetLocation(), goesOn ? GoesOnProperties : ImmutableDictionary<string, string?>.Empty,
            $"'{declarator.Symbol.Name}'", goesOn ? Keep : Declare));
    }

    /// <summary>Whether a local lives as long as the program does.</summary>
    private static bool IsOfProgram(VariableDeclaratorSyntax local)
        => local.Parent?.Parent?.Parent is GlobalStatementSyntax or BlockSyntax { Parent: MethodDeclarationSyntax { Identifier.ValueText: WellKnownMemberNames.EntryPointMethodName } };

    /// <summary>Whether a client, or one of its events, is used for what lasts.</summary>
    private static bool IsGoingOn(SyntaxNode reference)
    {
        for (SyntaxNode node = reference; node.Parent is MemberAccessExpressionSyntax or InvocationExpressionSyntax; node = node.Parent)
            if (node.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ServeAsync" or "ListenAsync" }) return true;
        return false;
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

    private static IEnumerable<IOperation> ReferencesOf(IVariableDeclaratorOperation declarator) => declarator.OfWholeMember().OfType<ILocalReferenceOperation>()
        .Where(reference => SymbolEqualityComparer.Default.Equals(reference.Local, declarator.Symbol));

    /// <summary>Whether nothing is done with a client but to use it: whoever is handed a client may dispose it.</summary>
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
