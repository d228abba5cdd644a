using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Bus.CodeFixes.Payloads;

/// <summary>A fix that inserts or replaces pieces of text and leaves all else as it is written.</summary>
public abstract class TextCodeFix : BusCodeFix
{
    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model) return;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            SyntaxNode node = root.FindNode(diagnostic.Location.SourceSpan);
            foreach (TextFix fix in FixesOf(diagnostic, node, model)) Offer(context, diagnostic, fix);
        }
    }

    /// <summary>The ways to mend it, the best first; nothing when there is none.</summary>
    private protected abstract IEnumerable<TextFix> FixesOf(Diagnostic diagnostic, SyntaxNode node, SemanticModel model);

    private static void Offer(CodeFixContext context, Diagnostic diagnostic, TextFix fix)
        => context.RegisterCodeFix(
            CodeAction.Create(
                fix.Title,
                async cancellationToken =>
                {
                    SourceText text = await context.Document.GetTextAsync(cancellationToken).ConfigureAwait(false);
                    return context.Document.WithText(text.WithChanges(fix.Changes.OrderBy(static change => change.Span.Start)));
                },
                equivalenceKey: $"{diagnostic.Id}:{fix.Key}"),
            diagnostic);
}

/// <summary>One way to mend a diagnostic.</summary>
/// <param name="Title">What it does, in the imperative.</param>
/// <param name="Key">Tells it from others for the same rule.</param>
/// <param name="Changes">The changes of the document.</param>
internal sealed record TextFix(string Title, string Key, ImmutableArray<TextChange> Changes);
