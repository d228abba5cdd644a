using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bus.CodeFixes.Awaiting;

/// <summary>Knows what to await in the place of what blocks.</summary>
/// <param name="model">The document.</param>
/// <param name="token">The name of the token that may end the wait, or null.</param>
internal sealed class Unblocked(SemanticModel model, string? token)
{
    /// <summary>The task to await, or null.</summary>
    public ExpressionSyntax? TaskOf(ExpressionSyntax place) => place switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result" } result => Bare(result.Expression),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call when model.GetSymbolInfo(call).Symbol is IMethodSymbol method => TaskOf(call, access, method),
        _ => null,
    };

    private ExpressionSyntax? TaskOf(InvocationExpressionSyntax call, MemberAccessExpressionSyntax access, IMethodSymbol method) => (method.ContainingType.Name, method.Name) switch
    {
        (_, "GetResult") when access.Expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetAwaiter" } awaiter } => Bare(awaiter.Expression),
        ("Task", "Wait") when method.Parameters.IsEmpty => Bare(access.Expression),
        ("Task", "WaitAll") when method.Parameters.Length == 1 => call.WithExpression(Named(access, "WhenAll")),
        ("SemaphoreSlim", "Wait") => WithToken(call.WithExpression(Named(access, "WaitAsync")), isWanted: method.Parameters.IsEmpty),
        ("Thread", "Sleep") => WithToken(call.WithExpression(Named(access.WithExpression(TaskType.At(model, call.SpanStart)), "Delay")), isWanted: true),
        _ => null,
    };

    private InvocationExpressionSyntax WithToken(InvocationExpressionSyntax call, bool isWanted)
    {
        if (token is null || !isWanted) return call;
        ArgumentSyntax argument = SyntaxFactory.Argument(SyntaxFactory.IdentifierName(token));
        SeparatedSyntaxList<ArgumentSyntax> before = call.ArgumentList.Arguments;
        SyntaxToken comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        return call.WithArgumentList(call.ArgumentList.WithArguments(SyntaxFactory.SeparatedList([.. before, argument], Enumerable.Repeat(comma, before.Count))));
    }

    private static MemberAccessExpressionSyntax Named(MemberAccessExpressionSyntax access, string name) => access.WithName(SyntaxFactory.IdentifierName(name).WithTriviaFrom(access.Name));

    /// <summary>A task without what only made it one that can be blocked on.</summary>
    private static ExpressionSyntax Bare(ExpressionSyntax task) => task switch
    {
        ParenthesizedExpressionSyntax { Expression: InvocationExpressionSyntax or IdentifierNameSyntax } parenthesized => Bare(parenthesized.Expression),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AsTask" } access } => Bare(access.Expression),
        _ => task,
    };
}
