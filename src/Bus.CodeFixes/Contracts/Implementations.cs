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
            found.AddRange(overrides.Prepend(implementation).OfType<IMethodSymbol>().Where(static one => !IsGenerated(one)));
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

    /// <summary>Whether other members of the user's have the type of this one, because they implement or override it or are what it implements.</summary>
    public static async Task<bool> AreBoundAsync(ISymbol member, Solution solution, CancellationToken cancellationToken)
    {
        if (member.IsOverride) return true;
        IEnumerable<ISymbol> implementing = await SymbolFinder.FindImplementationsAsync(member, solution, cancellationToken: cancellationToken).ConfigureAwait(false);
        if (implementing.Any(static one => !IsGenerated(one))) return true;
        IEnumerable<ISymbol> overriding = await SymbolFinder.FindOverridesAsync(member, solution, cancellationToken: cancellationToken).ConfigureAwait(false);
        return overriding.Any() || (await SymbolFinder.FindImplementedInterfaceMembersAsync(member, solution, cancellationToken: cancellationToken).ConfigureAwait(false)).Any();
    }

    /// <summary>Whether something else asks for the signature: a member of another interface, or of a base class that has no part in the contract.</summary>
    private static async Task<bool> IsBoundAsync(IMethodSymbol implementation, IMethodSymbol rpc, List<IMethodSymbol> followers, Solution solution, CancellationToken cancellationToken)
    {
        if (implementation.OverriddenMethod is { } overridden && !followers.Any(follower => IsSame(follower, overridden))) return true;
        IEnumerable<ISymbol> members = await SymbolFinder.FindImplementedInterfaceMembersAsync(implementation, solution, cancellationToken: cancellationToken).ConfigureAwait(false);
        return members.Any(member => !IsSame(member, rpc));
    }

    private static bool IsGenerated(ISymbol member) => member.DeclaringSyntaxReferences is [{ } reference, ..] && reference.SyntaxTree.IsGenerated();

    private static bool IsSame(ISymbol one, ISymbol other) => SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, other.OriginalDefinition);
}
