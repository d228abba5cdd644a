using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Bus.CodeFixes.Text;

/// <summary>Questions to what stands between tokens.</summary>
internal static class TriviaExtensions
{
    public static bool IsEndOfLine(this SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.EndOfLineTrivia);

    public static bool IsDocumentation(this SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia);
}
