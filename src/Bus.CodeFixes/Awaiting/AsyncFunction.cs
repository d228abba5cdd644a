using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bus.CodeFixes.Awaiting;

/// <summary>Makes a function asynchronous.</summary>
internal static class AsyncFunction
{
    /// <summary>Adds what makes a function asynchronous, or nothing where its callers would notice.</summary>
    /// <param name="document">The document.</param>
    /// <param name="model">The document as it is.</param>
    /// <param name="function">The function.</param>
    /// <param name="changes">What becomes of nodes, inner ones first.</param>
    /// <param name="cancellationToken">Ends the search for callers.</param>
    public static async Task<bool> TryMakeAsync(
        Document document, SemanticModel model, SyntaxNode function, Dictionary<SyntaxNode, Func<SyntaxNode, SyntaxNode>> changes, CancellationToken cancellationToken)
    {
        if (Symbol(model, function) is not { } symbol || symbol.Parameters.Any(static parameter => parameter.RefKind != RefKind.None || parameter.Type.IsRefLikeType)) return false;
        if (OwnNodes(function).Any(static node => node is YieldStatementSyntax)) return false;
        if (symbol.ReturnsVoid)
        {
            if (!await VoidMethod.CanReturnTaskAsync(document, function, symbol, cancellationToken).ConfigureAwait(false)) return false;
            changes[function] = current => WithAsync(VoidMethod.ReturningTask(model, function, current));
            return true;
        }
        if (!IsTask(symbol.ReturnType)) return false;
        ReturnRewriter returns = new(model, (INamedTypeSymbol)symbol.ReturnType);
        SyntaxNode[] results = [.. OwnNodes(function).Where(node => node is ReturnStatementSyntax { Expression: not null } || IsBody(function, node))];
        if (!results.All(node => CanRewrite(returns, function, node is ReturnStatementSyntax statement ? statement.Expression! : (ExpressionSyntax)node))) return false;
        foreach (SyntaxNode node in results)
            changes[node] = node is ReturnStatementSyntax { Expression: { } returned }
                ? current => returns.Statement(returned, (ReturnStatementSyntax)current)
                : current => returns.Body((ExpressionSyntax)node, (ExpressionSyntax)current);
        changes[function] = static current => WithAsync(ReturnRewriter.Tidy(current));
        return true;
    }

    private static bool CanRewrite(ReturnRewriter returns, SyntaxNode function, ExpressionSyntax returned)
        => returns.CanRewrite(returned) && !(returns.Awaits(returned) && AwaitPlaces.IsForbidden(returned, function));

    private static IMethodSymbol? Symbol(SemanticModel model, SyntaxNode function)
        => (function is AnonymousFunctionExpressionSyntax ? model.GetSymbolInfo(function).Symbol : model.GetDeclaredSymbol(function)) as IMethodSymbol;

    private static bool IsTask(ITypeSymbol type) => type is { Name: "Task" or "ValueTask", ContainingNamespace: { Name: "Tasks", ContainingNamespace.Name: "Threading" } };

    /// <summary>What belongs to a function itself and to none inside of it.</summary>
    private static IEnumerable<SyntaxNode> OwnNodes(SyntaxNode function)
        => function.DescendantNodes(node => node == function || node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax));

    private static bool IsBody(SyntaxNode function, SyntaxNode node) => function switch
    {
        AnonymousFunctionExpressionSyntax lambda => lambda.ExpressionBody == node,
        LocalFunctionStatementSyntax local => local.ExpressionBody?.Expression == node,
        MethodDeclarationSyntax method => method.ExpressionBody?.Expression == node,
        _ => false,
    };

    private static SyntaxNode WithAsync(SyntaxNode function)
    {
        SyntaxToken keyword = SyntaxFactory.Token(SyntaxKind.AsyncKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        SyntaxTriviaList leading = function.GetLeadingTrivia();
        switch (function)
        {
            case AnonymousFunctionExpressionSyntax { Modifiers.Count: 0 } lambda:
                return lambda.WithoutLeadingTrivia() is AnonymousFunctionExpressionSyntax bare ? bare.WithAsyncKeyword(keyword.WithLeadingTrivia(leading)) : lambda;
            case AnonymousFunctionExpressionSyntax lambda:
                return lambda.WithAsyncKeyword(keyword);
            case LocalFunctionStatementSyntax { Modifiers.Count: 0 } local:
                return local.WithReturnType(local.ReturnType.WithLeadingTrivia()).WithModifiers(SyntaxFactory.TokenList(keyword.WithLeadingTrivia(local.ReturnType.GetLeadingTrivia())));
            case LocalFunctionStatementSyntax local:
                return local.AddModifiers(keyword);
            case MethodDeclarationSyntax { Modifiers.Count: 0 } method:
                return method.WithReturnType(method.ReturnType.WithLeadingTrivia()).WithModifiers(SyntaxFactory.TokenList(keyword.WithLeadingTrivia(method.ReturnType.GetLeadingTrivia())));
            case MethodDeclarationSyntax method:
                int partial = method.Modifiers.IndexOf(SyntaxKind.PartialKeyword);
                return method.WithModifiers(method.Modifiers.Insert(partial < 0 ? method.Modifiers.Count : partial, keyword));
            default:
                return function;
        }
    }
}
