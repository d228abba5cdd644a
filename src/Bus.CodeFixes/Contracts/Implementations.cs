using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace Bus.CodeFixes.Contracts;

/// <summary>Looks for what implements a method of a contract: a fix of the signature would leave it behind.</summary>
internal static class Implementations
{
    /// <summary>Whether code of the user's implements the method. The proxy that is generated follows by itself.</summary>
    public static async Task<bool> AreThereAsync(CodeFixContext context, MethodDeclarationSyntax method)
    {
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model) return false;
        if (model.GetDeclaredSymbol(method, context.CancellationToken) is not { } symbol) return false;
        IEnumerable<ISymbol> found = await SymbolFinder.FindImplementationsAsync(symbol, context.Document.Project.Solution, cancellationToken: context.CancellationToken).ConfigureAwait(false);
        return found.Any(static one => one.Locations.Any(static place => place is { IsInSource: true, SourceTree.FilePath: { } path } && !path.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase)));
    }
}
