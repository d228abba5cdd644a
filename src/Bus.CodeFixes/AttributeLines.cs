using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bus.CodeFixes;

/// <summary>Puts attributes on lines of their own.</summary>
internal static class AttributeLines
{
    /// <summary>The declaration with an attribute below those that it has, comments kept above.</summary>
    public static MemberDeclarationSyntax Above(MemberDeclarationSyntax declaration, AttributeListSyntax attribute)
    {
        SyntaxTriviaList leading = declaration.GetLeadingTrivia();
        SyntaxTrivia indentation = leading.LastOrDefault(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia));
        SyntaxTrivia line = LineOf(declaration);
        AttributeListSyntax whole = attribute.WithTrailingTrivia(line);
        if (declaration.AttributeLists.Count > 0)
        {
            AttributeListSyntax indented = indentation.IsKind(SyntaxKind.None) ? whole : whole.WithLeadingTrivia(indentation);
            return declaration.WithAttributeLists(declaration.AttributeLists.Add(indented));
        }
        MemberDeclarationSyntax bare = indentation.IsKind(SyntaxKind.None) ? declaration.WithoutLeadingTrivia() : declaration.WithLeadingTrivia(indentation);
        return bare.WithAttributeLists(SyntaxFactory.SingletonList(whole)).WithLeadingTrivia(leading) is var result && indentation.IsKind(SyntaxKind.None)
            ? result
            : Indented(result, indentation);
    }

    /// <summary>What stood before the first token stands before the attribute now: the declaration's own line is indented again.</summary>
    private static MemberDeclarationSyntax Indented(MemberDeclarationSyntax declaration, SyntaxTrivia indentation)
    {
        SyntaxToken own = declaration.AttributeLists.Last().GetLastToken().GetNextToken();
        return own.HasLeadingTrivia ? declaration : declaration.ReplaceToken(own, own.WithLeadingTrivia(indentation));
    }

    private static SyntaxTrivia LineOf(SyntaxNode node)
        => node.SyntaxTree.GetRoot().DescendantTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is var line && line.IsKind(SyntaxKind.EndOfLineTrivia)
            ? line
            : SyntaxFactory.LineFeed;
}
