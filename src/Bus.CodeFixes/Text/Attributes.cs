using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Bus.CodeFixes.Text;

/// <summary>Writes attributes on declarations.</summary>
internal static class Attributes
{
    /// <summary>Adds attributes of System.Text.Json's, with the using that they need.</summary>
    /// <param name="declaration">The member, the type or the parameter.</param>
    /// <param name="attributes">The attributes without brackets.</param>
    /// <param name="model">The document's model.</param>
    public static IEnumerable<TextChange> AddSerialization(SyntaxNode declaration, IEnumerable<string> attributes, SemanticModel model)
    {
        yield return Add(declaration, attributes);
        if (Imports.Of(declaration, model) is { } import) yield return import;
    }

    /// <summary>Adds attributes before a declaration: each on a line of its own where the declaration has one, else before it.</summary>
    /// <param name="declaration">The member, the type or the parameter.</param>
    /// <param name="attributes">The attributes without brackets.</param>
    public static TextChange Add(SyntaxNode declaration, IEnumerable<string> attributes)
    {
        // A record's parameter has a property of its own.
        string target = declaration is ParameterSyntax { Parent.Parent: RecordDeclarationSyntax } ? "property: " : "";
        int position = declaration.GetFirstToken().SpanStart;
        SourceText text = declaration.SyntaxTree.GetText();
        TextLine line = text.Lines.GetLineFromPosition(position);
        string before = text.ToString(TextSpan.FromBounds(line.Start, position));
        bool isFirst = before.Trim().Length == 0 && declaration is not ParameterSyntax;
        string end = isFirst ? Lines.EndOf(text) + before : " ";
        return new(new(position, 0), string.Concat(attributes.Select(attribute => $"[{target}{attribute}]{end}")));
    }

    /// <summary>A text as an attribute's argument.</summary>
    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>The declaration that can carry an attribute, of what a diagnostic points at; or null.</summary>
    public static SyntaxNode? DeclarationAt(SyntaxNode node) => node.FirstAncestorOrSelf<SyntaxNode>(static one => one switch
    {
        ParameterSyntax { Parent.Parent: RecordDeclarationSyntax } => true,
        PropertyDeclarationSyntax or EnumMemberDeclarationSyntax => true,
        FieldDeclarationSyntax { Declaration.Variables.Count: 1 } => true,
        _ => false,
    });

    /// <summary>An attribute on a declaration, by its short name; or null.</summary>
    public static AttributeSyntax? Find(SyntaxNode declaration, string name)
    {
        SyntaxList<AttributeListSyntax> lists = declaration switch
        {
            MemberDeclarationSyntax member => member.AttributeLists,
            ParameterSyntax parameter => parameter.AttributeLists,
            _ => default,
        };
        return lists.SelectMany(static list => list.Attributes).FirstOrDefault(attribute => NameOf(attribute.Name) == name || NameOf(attribute.Name) == name + "Attribute");
    }

    private static string NameOf(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.Text,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.Text,
        SimpleNameSyntax simple => simple.Identifier.Text,
        _ => "",
    };
}
