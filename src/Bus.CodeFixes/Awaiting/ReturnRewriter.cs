using System.Collections.Immutable;
using Bus.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bus.CodeFixes.Awaiting;

/// <summary>Turns what a function returned as a task into what an asynchronous function returns.</summary>
/// <param name="model">The document as it was.</param>
/// <param name="task">The type that the function returns.</param>
internal sealed class ReturnRewriter(SemanticModel model, INamedTypeSymbol task)
{
    private static readonly SyntaxAnnotation Emptied = new(), Split = new();

    /// <summary>Whether there is a way to return the same from an asynchronous function.</summary>
    public bool CanRewrite(ExpressionSyntax returned)
    {
        ExpressionSyntax bare = Bare(returned);
        if (bare is ThrowExpressionSyntax) return true;
        // A task that is null is none that could be awaited.
        if (IsDefault(bare)) return task.IsValueType;
        // What takes its type from the return type cannot be awaited.
        if (bare is ImplicitObjectCreationExpressionSyntax) return bare == returned && (IsOfResult(bare) || IsOfTask(bare));
        return model.GetTypeInfo(bare).Type.IsTask();
    }

    /// <summary>Whether what is returned will be awaited: otherwise it is the result itself, or none.</summary>
    public bool Awaits(ExpressionSyntax returned) => HasResult ? !IsDefault(Bare(returned)) && !IsWrapped(returned) : !IsCompleted(returned);

    /// <summary>A return statement.</summary>
    public SyntaxNode Statement(ExpressionSyntax original, ReturnStatementSyntax current)
    {
        if (HasResult) return current.WithExpression(Result(original, current.Expression!));
        if (IsCompleted(original)) return current.WithExpression(null).WithReturnKeyword(current.ReturnKeyword.WithTrailingTrivia()).WithAdditionalAnnotations(Emptied);
        return current.WithExpression(Awaited(TaskOf(original, current.Expression!))).WithAdditionalAnnotations(Split);
    }

    /// <summary>The body of a function that is an expression.</summary>
    public SyntaxNode Body(ExpressionSyntax original, ExpressionSyntax current) => original is ThrowExpressionSyntax ? current : HasResult ? Result(original, current) : Awaited(TaskOf(original, current));

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

    private bool HasResult => task.Arity == 1;

    private ExpressionSyntax Result(ExpressionSyntax original, ExpressionSyntax current)
    {
        if (IsDefault(Bare(original))) return DefaultResult().WithTriviaFrom(current);
        return IsWrapped(original) && OnlyArgument(current) is { } result ? result.WithTriviaFrom(current) : Awaited(TaskOf(original, current));
    }

    /// <summary>Whether a task is made of its result.</summary>
    private bool IsWrapped(ExpressionSyntax original) => OnlyArgument(original) is not null
        && (IsOfResult(original) || (original is InvocationExpressionSyntax && model.GetSymbolInfo(original).Symbol is IMethodSymbol { Name: "FromResult" } method && method.ContainingType.IsTask()));

    /// <summary>What a ValueTask holds that was never set.</summary>
    private ExpressionSyntax DefaultResult()
    {
        ExpressionSyntax literal = SyntaxFactory.LiteralExpression(SyntaxKind.DefaultLiteralExpression);
        return task.TypeArguments is [{ IsValueType: false, NullableAnnotation: NullableAnnotation.NotAnnotated }] ? SyntaxFactory.PostfixUnaryExpression(SyntaxKind.SuppressNullableWarningExpression, literal) : literal;
    }

    /// <summary>What can be awaited of an expression: <c>new(…)</c> has no type of its own, but what it is made of has.</summary>
    private ExpressionSyntax TaskOf(ExpressionSyntax original, ExpressionSyntax current)
        => original is ImplicitObjectCreationExpressionSyntax && IsOfTask(original) && OnlyArgument(current) is { } inner ? inner.WithTriviaFrom(current) : current;

    private static ExpressionSyntax? OnlyArgument(ExpressionSyntax expression) => expression switch
    {
        InvocationExpressionSyntax { ArgumentList.Arguments: [var argument] } => argument.Expression,
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var argument] } => argument.Expression,
        _ => null,
    };

    /// <summary>Whether a ValueTask is made of a result.</summary>
    private bool IsOfResult(ExpressionSyntax creation) => ParametersOf(creation) is [{ Type.Name: not "Task" }];

    /// <summary>Whether a ValueTask is made of a task.</summary>
    private bool IsOfTask(ExpressionSyntax creation) => ParametersOf(creation) is [{ Type.Name: "Task" }];

    /// <summary>What the constructor of a ValueTask takes, or nothing for anything else.</summary>
    private ImmutableArray<IParameterSymbol> ParametersOf(ExpressionSyntax creation)
        => creation is BaseObjectCreationExpressionSyntax && model.GetSymbolInfo(creation).Symbol is IMethodSymbol { ContainingType: { Name: "ValueTask", IsValueType: true } } constructor ? constructor.Parameters : [];

    private bool IsCompleted(ExpressionSyntax original) => original switch
    {
        DefaultExpressionSyntax => true,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CompletedTask" } => true,
        _ => IsDefault(Bare(original)),
    };

    /// <summary>Whether it is <c>default</c> or <c>null</c>, or makes a task of nothing.</summary>
    private bool IsDefault(ExpressionSyntax bare) => bare switch
    {
        LiteralExpressionSyntax => true,
        DefaultExpressionSyntax => !task.IsValueType,
        BaseObjectCreationExpressionSyntax => model.GetSymbolInfo(bare).Symbol is IMethodSymbol { Parameters.IsEmpty: true },
        _ => false,
    };

    /// <summary>An expression without parentheses and <c>!</c> around it.</summary>
    private static ExpressionSyntax Bare(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax parenthesized => Bare(parenthesized.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed => Bare(suppressed.Operand),
        _ => expression,
    };

    private static AwaitExpressionSyntax Awaited(ExpressionSyntax awaited)
    {
        bool isPrimary = awaited is InvocationExpressionSyntax or MemberAccessExpressionSyntax or IdentifierNameSyntax or BaseObjectCreationExpressionSyntax
            or DefaultExpressionSyntax or ParenthesizedExpressionSyntax or ElementAccessExpressionSyntax;
        ExpressionSyntax operand = isPrimary ? awaited.WithoutTrivia() : SyntaxFactory.ParenthesizedExpression(awaited.WithoutTrivia());
        return SyntaxFactory.AwaitExpression(SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space), operand).WithTriviaFrom(awaited);
    }

    private static bool IsSpace(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia);

    private static SyntaxTriviaList Indentation(SyntaxNode node)
        => SyntaxFactory.TriviaList(node.GetLeadingTrivia().Reverse().TakeWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)));
}
