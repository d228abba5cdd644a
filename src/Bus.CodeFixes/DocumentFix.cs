using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Bus.CodeFixes;

/// <summary>A fix that has worked out what a document becomes.</summary>
internal static class DocumentFix
{
    /// <summary>Offers a new root, when there is one.</summary>
    public static void OfferRoot(this CodeFixContext context, Diagnostic diagnostic, string title, SyntaxNode? root, string? key = null)
    {
        if (root is null) return;
        Document changed = context.Document.WithSyntaxRoot(root);
        context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(changed), key ?? diagnostic.Id), diagnostic);
    }
}
