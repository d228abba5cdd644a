using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Operations;

namespace Bus.CodeFixes;

/// <summary>Finds who uses a member, for they notice when its signature changes.</summary>
internal static class Uses
{
    /// <summary>Where a member is called, used or handed on, in the whole solution, also by what it implements. Comments and <c>nameof</c> only name it.</summary>
    public static async Task<IReadOnlyList<SyntaxNode>> OfAsync(ISymbol member, Solution solution, CancellationToken cancellationToken)
    {
        List<SyntaxNode> found = [];
        foreach (ReferencedSymbol referenced in await SymbolFinder.FindReferencesAsync(member, solution, cancellationToken).ConfigureAwait(false))
            foreach (ReferenceLocation place in referenced.Locations)
            {
                if (place.Location.SourceTree is not { } tree) continue;
                SyntaxNode root = await tree.GetRootAsync(cancellationToken).ConfigureAwait(false);
                SyntaxNode node = root.FindNode(place.Location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true);
                if (!node.AncestorsAndSelf().Any(OnlyNames)) found.Add(node);
            }
        return found;
    }

    /// <summary>Whether a use is a call.</summary>
    public static bool IsCall(SyntaxNode use)
    {
        SyntaxNode callee = use.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == use => access,
            MemberBindingExpressionSyntax binding => binding,
            _ => use,
        };
        return callee.Parent is InvocationExpressionSyntax call && call.Expression == callee;
    }

    /// <summary>Whether a call is a part of an expression tree, which is not run but read.</summary>
    public static bool IsInExpressionTree(SyntaxNode use, SemanticModel model)
    {
        if (use.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call) return false;
        for (IOperation? operation = model.GetOperation(call); operation is not null; operation = operation.Parent)
            if (operation is IAnonymousFunctionOperation && operation.Parent?.Type is { Name: "Expression", ContainingNamespace: { Name: "Expressions", ContainingNamespace.Name: "Linq" } }) return true;
        return false;
    }

    private static bool OnlyNames(SyntaxNode node) => node is DocumentationCommentTriviaSyntax or InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } };
}
