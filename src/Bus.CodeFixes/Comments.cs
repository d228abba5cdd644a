using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Bus.CodeFixes;

/// <summary>Finds comments: a fix that would lose some is not offered.</summary>
internal static class Comments
{
    public static bool In(SyntaxNode node) => node.DescendantTrivia().Any(static trivia => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia);
}
