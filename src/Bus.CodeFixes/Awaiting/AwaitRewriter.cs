using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bus.CodeFixes.Awaiting;

/// <summary>Awaits something where it stands, and makes the function around it asynchronous where that changes nothing for its callers.</summary>
internal static class AwaitRewriter
{
    /// <summary>The root with an expression awaited, or null where <c>await</c> cannot be written.</summary>
    /// <param name="model">The document as it is.</param>
    /// <param name="root">Its root.</param>
    /// <param name="place">What is replaced.</param>
    /// <param name="task">What is awaited instead.</param>
    public static SyntaxNode? Await(SemanticModel model, SyntaxNode root, ExpressionSyntax place, ExpressionSyntax task)
    {
        ExpressionSyntax awaited = Awaited(place, task);
        foreach (SyntaxNode outer in place.Ancestors())
        {
            switch (outer)
            {
                case LockStatementSyntax or CatchFilterClauseSyntax or QueryClauseSyntax or SelectOrGroupClauseSyntax or UnsafeStatementSyntax or FixedStatementSyntax or AttributeSyntax:
                    return null;
                case AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MethodDeclarationSyntax:
                    return IsAsync(outer) ? root.ReplaceNode(place, awaited)
                        : AsyncFunction.Make(model, outer, place, awaited) is { } function ? root.ReplaceNode(outer, function)
                        : null;
                case GlobalStatementSyntax:
                    return root.ReplaceNode(place, awaited);
                case MemberDeclarationSyntax or AccessorDeclarationSyntax:
                    return null;
            }
        }
        return null;
    }

    private static bool IsAsync(SyntaxNode function) => function switch
    {
        AnonymousFunctionExpressionSyntax lambda => !lambda.AsyncKeyword.IsKind(SyntaxKind.None),
        LocalFunctionStatementSyntax local => local.Modifiers.Any(SyntaxKind.AsyncKeyword),
        MethodDeclarationSyntax method => method.Modifiers.Any(SyntaxKind.AsyncKeyword),
        _ => false,
    };

    private static ExpressionSyntax Awaited(ExpressionSyntax place, ExpressionSyntax task)
    {
        ExpressionSyntax awaited = SyntaxFactory.AwaitExpression(SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space), task.WithoutTrivia());
        bool isOperand = place.Parent switch
        {
            MemberAccessExpressionSyntax access => access.Expression == place,
            ElementAccessExpressionSyntax access => access.Expression == place,
            ConditionalAccessExpressionSyntax access => access.Expression == place,
            PostfixUnaryExpressionSyntax or SwitchExpressionSyntax or WithExpressionSyntax => true,
            _ => false,
        };
        return (isOperand ? SyntaxFactory.ParenthesizedExpression(awaited) : awaited).WithTriviaFrom(place);
    }
}
