using Bus.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace Bus.CodeFixes.Contracts;

/// <summary>Looks for what implements a method of a contract: it has to follow a change of the signature.</summary>
internal static class Implementations
{
    /// <summary>
    /// The user's methods that implement it, and those that override them; null when some are out of reach. The proxy that is generated follows by itself.
    /// </summary>
    public static async Task<IReadOnlyList<MethodDeclarationSyntax>?> OfAsync(Document document, MethodDeclarationSyntax rpc, CancellationToken cancellationToken)
    {
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model) return null;
        if (model.GetDeclaredSymbol(rpc, cancellationToken) is not { } symbol) return null;
        Solution solution = document.Project.Solution;
        List<MethodDeclarationSyntax> found = [];
        foreach (ISymbol implementation in await SymbolFinder.FindImplementationsAsync(symbol, solution, cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            IEnumerable<ISymbol> overrides = await SymbolFinder.FindOverridesAsync(implementation, solution, cancellationToken: cancellationToken).ConfigureAwait(false);
            foreach (ISymbol one in overrides.Prepend(implementation))
            {
                if (one.DeclaringSyntaxReferences is not [{ } reference, ..]) return null;
                if (reference.SyntaxTree.IsGenerated()) continue;
                if (await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false) is not MethodDeclarationSyntax method) return null;
                if (!found.Contains(method)) found.Add(method);
            }
        }
        return found;
    }
}
