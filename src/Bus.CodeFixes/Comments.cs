using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Bus.CodeFixes;

/// <summary>Finds comments: a fix that would lose some is not offered.</summary>
internal static class Comments
{
    public static bool In(SyntaxNode node) => node.DescendantTrivia().Any(IsComment);

    /// <summary>Whether there are some within a node that are not within a part of it.</summary>
    public static bool Between(SyntaxNode whole, SyntaxNode part)
        => whole.DescendantTrivia().Any(trivia => IsComment(trivia) && whole.Span.Contains(trivia.Span) && !part.Span.Contains(trivia.Span));

    private static bool IsComment(SyntaxTrivia trivia) => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia;
}
