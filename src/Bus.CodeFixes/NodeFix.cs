using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Bus.CodeFixes;

/// <summary>A fix of the declaration or expression that a diagnostic lies in.</summary>
/// <typeparam name="TNode">What is looked for around the place.</typeparam>
public abstract class NodeFix<TNode> : BusCodeFix
    where TNode : SyntaxNode
{
    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        foreach (Diagnostic diagnostic in context.Diagnostics)
            if (root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<TNode>() is { } node
                && await ChangeOfAsync(context.Document, diagnostic, node, context.CancellationToken).ConfigureAwait(false) is { } change)
                Offer(context, diagnostic, change.Title, change.Apply);
    }

    /// <summary>How the place is mended, or null when it cannot be.</summary>
    private protected abstract ValueTask<NodeChange?> ChangeOfAsync(Document document, Diagnostic diagnostic, TNode node, CancellationToken cancellationToken);
}

/// <summary>A change of a document's syntax.</summary>
/// <param name="Title">What it does, in the imperative.</param>
/// <param name="Apply">Makes the new root.</param>
internal sealed record NodeChange(string Title, Func<SyntaxNode, SyntaxNode> Apply)
{
    /// <summary>Puts one node in the place of another.</summary>
    public static NodeChange Replace(string title, SyntaxNode before, SyntaxNode after) => new(title, root => root.ReplaceNode(before, after));
}
