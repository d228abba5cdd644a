using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Bus.CodeFixes.Text;

/// <summary>A fix that inserts or replaces pieces of text and leaves all else as it is written.</summary>
public abstract class TextCodeFix : BusCodeFix
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(FixAllAsync);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
            foreach (TextFix fix in await FixesOfAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false))
                context.RegisterCodeFix(CodeAction.Create(fix.Title, cancellationToken => ChangedAsync(context.Document, fix.Changes, cancellationToken), KeyOf(diagnostic, fix)), diagnostic);
    }

    /// <summary>The ways to mend it, the best first; nothing when there is none.</summary>
    private protected abstract IEnumerable<TextFix> FixesOf(Diagnostic diagnostic, SyntaxNode node, SemanticModel model);

    /// <summary>Whether a change of the document alone mends it.</summary>
    private protected virtual ValueTask<bool> IsOfferedAsync(Document document, SemanticModel model, SyntaxNode node, CancellationToken cancellationToken) => new(true);

    // All at once: a using that several of them need is written once.
    private async Task<Document?> FixAllAsync(FixAllContext context, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        List<TextChange> changes = [];
        foreach (Diagnostic diagnostic in diagnostics)
            foreach (TextFix fix in await FixesOfAsync(document, diagnostic, context.CancellationToken).ConfigureAwait(false))
                if (KeyOf(diagnostic, fix) == context.CodeActionEquivalenceKey) changes.AddRange(fix.Changes);
        return changes.Count == 0 ? document : await ChangedAsync(document, changes.Distinct(), context.CancellationToken).ConfigureAwait(false);
    }

    private async Task<IEnumerable<TextFix>> FixesOfAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root) return [];
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model) return [];
        SyntaxNode node = root.FindNode(diagnostic.Location.SourceSpan);
        return await IsOfferedAsync(document, model, node, cancellationToken).ConfigureAwait(false) ? FixesOf(diagnostic, node, model) : [];
    }

    private static async Task<Document> ChangedAsync(Document document, IEnumerable<TextChange> changes, CancellationToken cancellationToken)
    {
        SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.WithText(text.WithChanges(changes.OrderBy(static change => change.Span.Start)));
    }

    private static string KeyOf(Diagnostic diagnostic, TextFix fix) => $"{diagnostic.Id}:{fix.Key}";
}

/// <summary>One way to mend a diagnostic.</summary>
/// <param name="Title">What it does, in the imperative.</param>
/// <param name="Key">Tells it from others for the same rule.</param>
/// <param name="Changes">The changes of the document.</param>
internal sealed record TextFix(string Title, string Key, ImmutableArray<TextChange> Changes);
