using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bus.CodeFixes.Contracts;

/// <summary>The attribute of a contract, as it is written.</summary>
internal static class BusApiAttributes
{
    public static AttributeSyntax? Of(InterfaceDeclarationSyntax contract)
        => contract.AttributeLists.SelectMany(static list => list.Attributes).FirstOrDefault(static one => one.Name.ToString() is "BusApi" or "BusApiAttribute");

    /// <summary>Whether it says the name on the bus.</summary>
    public static bool HasName(AttributeSyntax attribute) => attribute.ArgumentList?.Arguments.Any(static one => one.NameEquals is null) == true;

    /// <summary>The attribute with a name on the bus, and all else that it said.</summary>
    public static AttributeSyntax Named(AttributeSyntax attribute, string name)
    {
        AttributeArgumentSyntax argument = SyntaxFactory.AttributeArgument(SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(name)));
        IEnumerable<AttributeArgumentSyntax> others = attribute.ArgumentList?.Arguments.Where(static one => one.NameEquals is not null) ?? [];
        SyntaxNodeOrToken[] all = [.. others.SelectMany(static one => new SyntaxNodeOrToken[] { SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space), one })];
        return attribute.WithArgumentList(SyntaxFactory.AttributeArgumentList(SyntaxFactory.SeparatedList<AttributeArgumentSyntax>(new SyntaxNodeOrToken[] { argument }.Concat(all))));
    }
}
