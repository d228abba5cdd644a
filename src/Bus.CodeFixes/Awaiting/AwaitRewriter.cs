using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bus.CodeFixes.Awaiting;

/// <summary>Awaits expressions where they stand, and makes the functions around them asynchronous where that changes nothing for their callers.</summary>
/// <param name="document">The document.</param>
/// <param name="model">The document as it is.</param>
internal sealed class AwaitRewriter(Document document, SemanticModel model)
{
    private readonly Dictionary<SyntaxNode, Func<SyntaxNode, SyntaxNode>> _changes = [];

    /// <summary>Awaits a task in the place of an expression, unless <c>await</c> cannot be written there.</summary>
    /// <param name="place">What is replaced.</param>
    /// <param name="taskOf">Makes what is awaited of the expression, in which other places may have been replaced.</param>
    /// <param name="cancellationToken">Ends the search for callers.</param>
    public async Task AwaitAsync(ExpressionSyntax place, Func<ExpressionSyntax, ExpressionSyntax> taskOf, CancellationToken cancellationToken)
    {
        foreach (SyntaxNode outer in place.Ancestors())
        {
            switch (outer)
            {
                case AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MethodDeclarationSyntax:
                    if (AwaitPlaces.IsForbidden(place, outer)) return;
                    if (!IsAsync(outer) && !_changes.ContainsKey(outer) && !await AsyncFunction.TryMakeAsync(document, model, outer, _changes, cancellationToken).ConfigureAwait(false)) return;
                    _changes[place] = current => Awaited(place, taskOf((ExpressionSyntax)current));
                    return;
                case GlobalStatementSyntax:
                    if (AwaitPlaces.IsForbidden(place, outer)) return;
                    _changes[place] = current => Awaited(place, taskOf((ExpressionSyntax)current));
                    return;
                case MemberDeclarationSyntax or AccessorDeclarationSyntax:
                    return;
            }
        }
    }

    /// <summary>The root with everything awaited.</summary>
    public SyntaxNode Rewrite(SyntaxNode root) => root.ReplaceNodes(_changes.Keys, (original, current) => _changes[original](current));

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
