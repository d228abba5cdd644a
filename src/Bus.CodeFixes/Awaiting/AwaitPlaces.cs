using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bus.CodeFixes.Awaiting;

/// <summary>Knows where <c>await</c> cannot be written, even in an asynchronous function.</summary>
internal static class AwaitPlaces
{
    /// <summary>Whether something between a node and its function, or unsafe code around both, forbids it.</summary>
    public static bool IsForbidden(SyntaxNode node, SyntaxNode? function)
        => node.Ancestors().TakeWhile(outer => outer != function).Any(Forbids) || node.Ancestors().Any(IsUnsafe);

    private static bool Forbids(SyntaxNode outer)
        => outer is LockStatementSyntax or CatchFilterClauseSyntax or QueryClauseSyntax or SelectOrGroupClauseSyntax or FixedStatementSyntax or AttributeSyntax;

    // Functions inside of unsafe code are unsafe too.
    private static bool IsUnsafe(SyntaxNode outer) => outer switch
    {
        UnsafeStatementSyntax => true,
        MemberDeclarationSyntax member => member.Modifiers.Any(SyntaxKind.UnsafeKeyword),
        LocalFunctionStatementSyntax local => local.Modifiers.Any(SyntaxKind.UnsafeKeyword),
        _ => false,
    };
}
