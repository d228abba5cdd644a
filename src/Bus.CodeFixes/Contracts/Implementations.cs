using Bus.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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
        List<IMethodSymbol> found = [];
        foreach (ISymbol implementation in await SymbolFinder.FindImplementationsAsync(symbol, solution, cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            IEnumerable<ISymbol> overrides = await SymbolFinder.FindOverridesAsync(implementation, solution, cancellationToken: cancellationToken).ConfigureAwait(false);
            found.AddRange(overrides.Prepend(implementation).OfType<IMethodSymbol>().Where(static one => one.DeclaringSyntaxReferences is not [{ } reference, ..] || !reference.SyntaxTree.IsGenerated()));
        }
        List<MethodDeclarationSyntax> methods = [];
        foreach (IMethodSymbol one in found)
        {
            if (one.DeclaringSyntaxReferences is not [{ } reference]) return null;
            if (one.IsPartialDefinition || await IsBoundAsync(one, symbol, found, solution, cancellationToken).ConfigureAwait(false)) return null;
            if (await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false) is not MethodDeclarationSyntax method) return null;
            if (!methods.Contains(method)) methods.Add(method);
        }
        return methods;
    }

    /// <summary>Whether something else asks for the signature: a member of another interface, or of a base class that has no part in the contract.</summary>
    private static async Task<bool> IsBoundAsync(IMethodSymbol implementation, IMethodSymbol rpc, List<IMethodSymbol> followers, Solution solution, CancellationToken cancellationToken)
    {
        if (implementation.OverriddenMethod is { } overridden && !followers.Any(follower => IsSame(follower, overridden))) return true;
        IEnumerable<ISymbol> members = await SymbolFinder.FindImplementedInterfaceMembersAsync(implementation, solution, cancellationToken: cancellationToken).ConfigureAwait(false);
        return members.Any(member => !IsSame(member, rpc));
    }

    private static bool IsSame(ISymbol one, ISymbol other) => SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, other.OriginalDefinition);
}
