using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace Bus.CodeFixes;

/// <summary>Finds who uses a method, for they notice when its signature changes.</summary>
internal static class Uses
{
    /// <summary>Where a method is called or handed on, in the whole solution, also by what it implements. Comments and <c>nameof</c> only name it.</summary>
    public static async Task<IReadOnlyList<SyntaxNode>> OfAsync(IMethodSymbol method, Solution solution, CancellationToken cancellationToken)
    {
        List<SyntaxNode> found = [];
        foreach (ReferencedSymbol referenced in await SymbolFinder.FindReferencesAsync(method, solution, cancellationToken).ConfigureAwait(false))
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

    private static bool OnlyNames(SyntaxNode node) => node is DocumentationCommentTriviaSyntax or InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } };
}
