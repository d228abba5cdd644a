using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bus.CodeFixes.Awaiting;

/// <summary>Turns what a function returned as a task into what an asynchronous function returns.</summary>
/// <param name="model">The document as it was.</param>
/// <param name="hasResult">Whether the task has a result.</param>
internal sealed class ReturnRewriter(SemanticModel model, bool hasResult)
{
    private static readonly SyntaxAnnotation Emptied = new(), Split = new();

    /// <summary>A return statement.</summary>
    public SyntaxNode Statement(ExpressionSyntax original, ReturnStatementSyntax current)
    {
        if (hasResult) return current.WithExpression(Result(original, current.Expression!));
        if (IsCompleted(original)) return current.WithExpression(null).WithReturnKeyword(current.ReturnKeyword.WithTrailingTrivia()).WithAdditionalAnnotations(Emptied);
        return current.WithExpression(Awaited(current.Expression!)).WithAdditionalAnnotations(Split);
    }

    /// <summary>The body of a function that is an expression.</summary>
    public SyntaxNode Body(ExpressionSyntax original, ExpressionSyntax current) => original is ThrowExpressionSyntax ? current : hasResult ? Result(original, current) : Awaited(current);

    /// <summary>Returns without a result stand before the end of a block only; what is awaited there stands for itself.</summary>
    public static SyntaxNode Tidy(SyntaxNode function)
    {
        while (function.GetAnnotatedNodes(Split).OfType<ReturnStatementSyntax>().FirstOrDefault() is { Expression: { } awaited } found)
        {
            StatementSyntax statement = SyntaxFactory.ExpressionStatement(awaited).WithTriviaFrom(found);
            StatementSyntax end = SyntaxFactory.ReturnStatement().WithLeadingTrivia(Indentation(found)).WithTrailingTrivia(found.GetTrailingTrivia()).WithAdditionalAnnotations(Emptied);
            function = found.Parent is BlockSyntax or SwitchSectionSyntax
                ? function.ReplaceNode(found, [statement, end])
                : function.ReplaceNode(found, SyntaxFactory.Block(statement, end.WithoutAnnotations(Emptied)));
        }
        SyntaxNode? last = function.GetAnnotatedNodes(Emptied).FirstOrDefault(node => node.Parent is BlockSyntax block && block.Parent == function && block.Statements.Last() == node);
        // A comment before the last return keeps it, for it has no other place.
        if (last is not ReturnStatementSyntax { Parent: BlockSyntax around } || last.GetLeadingTrivia().Any(static trivia => !IsSpace(trivia))) return function;
        return function.ReplaceNode(around, around.WithStatements(around.Statements.RemoveAt(around.Statements.Count - 1)));
    }

    private ExpressionSyntax Result(ExpressionSyntax original, ExpressionSyntax current)
    {
        bool isWrapped = original switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "FromResult" } } => true,
            // ValueTask<T> is made of a task or of a result; only the latter is taken as it is.
            BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [_] } creation => model.GetSymbolInfo(creation).Symbol is IMethodSymbol { Parameters: [{ Type.Name: not "Task" }] },
            _ => false,
        };
        ArgumentListSyntax? arguments = (current as InvocationExpressionSyntax)?.ArgumentList ?? (current as BaseObjectCreationExpressionSyntax)?.ArgumentList;
        return isWrapped && arguments is { Arguments: [var result] } ? result.Expression.WithTriviaFrom(current) : Awaited(current);
    }

    private bool IsCompleted(ExpressionSyntax original) => original switch
    {
        LiteralExpressionSyntax or DefaultExpressionSyntax => true,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CompletedTask" } => true,
        BaseObjectCreationExpressionSyntax creation => model.GetSymbolInfo(creation).Symbol is IMethodSymbol { Parameters.IsEmpty: true },
        _ => false,
    };

    private static AwaitExpressionSyntax Awaited(ExpressionSyntax task)
    {
        bool isPrimary = task is InvocationExpressionSyntax or MemberAccessExpressionSyntax or IdentifierNameSyntax or BaseObjectCreationExpressionSyntax
            or ParenthesizedExpressionSyntax or ElementAccessExpressionSyntax;
        ExpressionSyntax operand = isPrimary ? task.WithoutTrivia() : SyntaxFactory.ParenthesizedExpression(task.WithoutTrivia());
        return SyntaxFactory.AwaitExpression(SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space), operand).WithTriviaFrom(task);
    }

    private static bool IsSpace(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia);

    private static SyntaxTriviaList Indentation(SyntaxNode node)
        => SyntaxFactory.TriviaList(node.GetLeadingTrivia().Reverse().TakeWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)));
}
