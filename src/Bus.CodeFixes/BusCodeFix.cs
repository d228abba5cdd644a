using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Bus.CodeFixes;

/// <summary>A fix that changes one document, at one place or at all of them.</summary>
public abstract class BusCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <summary>Offers a change of the document's syntax.</summary>
    /// <param name="context">Where the fix is offered.</param>
    /// <param name="diagnostic">What it mends.</param>
    /// <param name="title">What it does, in the imperative.</param>
    /// <param name="change">Makes the new root.</param>
    /// <param name="key">Tells it from other changes that are offered; null where there is one.</param>
    private protected static void Offer(CodeFixContext context, Diagnostic diagnostic, string title, Func<SyntaxNode, SyntaxNode> change, string? key = null)
        => context.RegisterCodeFix(
            CodeAction.Create(
                title,
                async cancellationToken =>
                {
                    SyntaxNode root = (await context.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
                    return context.Document.WithSyntaxRoot(change(root));
                },
                key ?? diagnostic.Id),
            diagnostic);
}
