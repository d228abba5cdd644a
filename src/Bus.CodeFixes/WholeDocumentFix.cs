using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Bus.CodeFixes;

/// <summary>A fix whose changes at several places meet: one place lies in another, or they share a function. All of a document are made in one go.</summary>
public abstract class WholeDocumentFix : BusCodeFix
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        async (context, document, diagnostics) => await ChangeAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false) ?? document);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
            if (await ChangeAsync(context.Document, [diagnostic], context.CancellationToken).ConfigureAwait(false) is { } changed)
                context.RegisterCodeFix(CodeAction.Create(TitleOf(diagnostic), _ => Task.FromResult(changed), diagnostic.Id), diagnostic);
    }

    /// <summary>What the fix does, in the imperative.</summary>
    private protected abstract string TitleOf(Diagnostic diagnostic);

    /// <summary>The root with all places mended that can be, or the same root.</summary>
    private protected abstract ValueTask<SyntaxNode> ChangeAsync(Document document, SemanticModel model, SyntaxNode root, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken);

    private async Task<Document?> ChangeAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root) return null;
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model) return null;
        SyntaxNode changed = await ChangeAsync(document, model, root, diagnostics, cancellationToken).ConfigureAwait(false);
        return changed == root ? null : document.WithSyntaxRoot(changed);
    }
}
