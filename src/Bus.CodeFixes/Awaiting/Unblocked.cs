using Bus.CodeFixes.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bus.CodeFixes.Awaiting;

/// <summary>Knows what to await in the place of what blocks.</summary>
/// <param name="model">The document.</param>
/// <param name="token">The name of the token that may end the wait, or null.</param>
internal sealed class Unblocked(SemanticModel model, string? token)
{
    /// <summary>How to make the task to await of an expression that blocks, or null.</summary>
    public Func<ExpressionSyntax, ExpressionSyntax>? TaskOf(ExpressionSyntax place) => place switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result" } => Kept(place, static current => Bare(Receiver(current))),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax } call when model.GetSymbolInfo(call).Symbol is IMethodSymbol method => TaskOf(call, method),
        _ => null,
    };

    private Func<ExpressionSyntax, ExpressionSyntax>? TaskOf(InvocationExpressionSyntax call, IMethodSymbol method) => (method.ContainingType.Name, method.Name) switch
    {
        (_, "GetResult") => Kept(call, static current => Bare(Receiver(Receiver(current)))),
        ("Task", "Wait") when method.Parameters.IsEmpty => Kept(call, static current => Bare(Receiver(current))),
        ("Task", "WaitAll") when method.Parameters.Length == 1 => static current => Renamed(current, "WhenAll"),
        ("SemaphoreSlim", "Wait") => current => WithToken(Renamed(current, "WaitAsync"), isWanted: method.Parameters.IsEmpty),
        ("Thread", "Sleep") => current => WithToken(Renamed(current, "Delay", SyntaxFactory.ParseTypeName(TypeNames.Task(model, call.SpanStart))), isWanted: true),
        _ => null,
    };

    /// <summary>How to make the task, or null when comments stand in what would be left out.</summary>
    private static Func<ExpressionSyntax, ExpressionSyntax>? Kept(ExpressionSyntax place, Func<ExpressionSyntax, ExpressionSyntax> task)
        => Comments.Between(place, task(place)) ? null : task;

    /// <summary>What a member, or the method that is called, is a member of.</summary>
    private static ExpressionSyntax Receiver(ExpressionSyntax expression) => expression switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Expression,
        MemberAccessExpressionSyntax access => access.Expression,
        _ => expression,
    };

    private static InvocationExpressionSyntax Renamed(ExpressionSyntax current, string name, ExpressionSyntax? receiver = null)
    {
        InvocationExpressionSyntax call = (InvocationExpressionSyntax)current;
        MemberAccessExpressionSyntax access = (MemberAccessExpressionSyntax)call.Expression;
        return call.WithExpression(access.WithExpression(receiver ?? access.Expression).WithName(SyntaxFactory.IdentifierName(name).WithTriviaFrom(access.Name)));
    }

    private InvocationExpressionSyntax WithToken(InvocationExpressionSyntax call, bool isWanted)
    {
        if (token is null || !isWanted) return call;
        ArgumentSyntax argument = SyntaxFactory.Argument(SyntaxFactory.IdentifierName(token));
        SeparatedSyntaxList<ArgumentSyntax> before = call.ArgumentList.Arguments;
        SyntaxToken comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        return call.WithArgumentList(call.ArgumentList.WithArguments(SyntaxFactory.SeparatedList([.. before, argument], Enumerable.Repeat(comma, before.Count))));
    }

    /// <summary>A task without what only made it one that can be blocked on.</summary>
    private static ExpressionSyntax Bare(ExpressionSyntax task) => task switch
    {
        ParenthesizedExpressionSyntax { Expression: InvocationExpressionSyntax or IdentifierNameSyntax } parenthesized => Bare(parenthesized.Expression),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AsTask" } access } => Bare(access.Expression),
        _ => task,
    };
}
