using Bus.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace Bus.CodeFixes.Contracts;

/// <summary>Looks for what implements a method of a contract: a fix of the signature would leave it behind.</summary>
internal static class Implementations
{
    /// <summary>Whether code of the user's implements the method. The proxy that is generated follows by itself.</summary>
    public static async Task<bool> AreThereAsync(Document document, MethodDeclarationSyntax method, CancellationToken cancellationToken)
    {
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model) return false;
        if (model.GetDeclaredSymbol(method, cancellationToken) is not { } symbol) return false;
        IEnumerable<ISymbol> found = await SymbolFinder.FindImplementationsAsync(symbol, document.Project.Solution, cancellationToken: cancellationToken).ConfigureAwait(false);
        return found.Any(static one => one.PlaceInSource() is not null);
    }
}
