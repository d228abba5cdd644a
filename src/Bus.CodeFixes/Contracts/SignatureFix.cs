using Bus.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bus.CodeFixes.Contracts;

/// <summary>A fix of an RPC's signature, in the contract and wherever it is implemented.</summary>
public abstract class SignatureFix : BusCodeFix
{
    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } rpc || TitleOf(rpc) is not { } title) continue;
            if (await Implementations.OfAsync(context.Document, rpc, context.CancellationToken).ConfigureAwait(false) is not { } implementations || !implementations.All(CanChange)) continue;
            Solution solution = context.Document.Project.Solution;
            if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model || model.GetDeclaredSymbol(rpc, context.CancellationToken) is not { } symbol) continue;
            if (!await AllAllowAsync(symbol, solution, rpc, implementations, context.CancellationToken).ConfigureAwait(false)) continue;
            context.RegisterCodeFix(CodeAction.Create(title, cancellationToken => ChangedAsync(solution, [rpc, .. implementations], cancellationToken), diagnostic.Id), diagnostic);
        }
    }

    /// <summary>What the fix does to the contract, in the imperative; null when it cannot be done.</summary>
    private protected abstract string? TitleOf(MethodDeclarationSyntax rpc);

    /// <summary>Whether what implements the RPC can follow.</summary>
    private protected abstract bool CanChange(MethodDeclarationSyntax implementation);

    /// <summary>Whether a use of the RPC, or of what implements it, stays right.</summary>
    /// <param name="use">The use.</param>
    /// <param name="model">Its document.</param>
    /// <param name="rpc">The RPC.</param>
    /// <param name="implementations">What implements it.</param>
    private protected abstract bool Allows(SyntaxNode use, SemanticModel model, MethodDeclarationSyntax rpc, IReadOnlyList<MethodDeclarationSyntax> implementations);

    /// <summary>The RPC, or what implements it, with its new signature.</summary>
    /// <param name="method">The method as it is.</param>
    /// <param name="model">Its document.</param>
    private protected abstract MethodDeclarationSyntax Changed(MethodDeclarationSyntax method, SemanticModel model);

    private async Task<bool> AllAllowAsync(
        IMethodSymbol symbol, Solution solution, MethodDeclarationSyntax rpc, IReadOnlyList<MethodDeclarationSyntax> implementations, CancellationToken cancellationToken)
    {
        foreach (SyntaxNode use in await Uses.OfAsync(symbol, solution, cancellationToken).ConfigureAwait(false))
        {
            // Generated code follows by itself.
            if (use.SyntaxTree.IsGenerated()) continue;
            if (solution.GetDocument(use.SyntaxTree) is not { } document || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model) return false;
            if (!Allows(use, model, rpc, implementations)) return false;
        }
        return true;
    }

    private async Task<Solution> ChangedAsync(Solution solution, IReadOnlyList<MethodDeclarationSyntax> methods, CancellationToken cancellationToken)
    {
        Solution changed = solution;
        foreach (IGrouping<SyntaxTree, MethodDeclarationSyntax> file in methods.GroupBy(static method => method.SyntaxTree))
        {
            if (solution.GetDocument(file.Key) is not { } document || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model) continue;
            SyntaxNode root = await file.Key.GetRootAsync(cancellationToken).ConfigureAwait(false);
            changed = changed.WithDocumentSyntaxRoot(document.Id, root.ReplaceNodes(file, (method, _) => Changed(method, model)));
        }
        return changed;
    }
}
