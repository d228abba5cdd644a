using System.Collections.Immutable;
using System.Composition;
using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bus.CodeFixes.Contracts;

/// <summary>Turns a C# event, and an event that could be set, into an event of the bus.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class BusEventFix : NodeFix<MemberDeclarationSyntax>
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.UnsupportedMember];

    private protected override ValueTask<NodeChange?> ChangeOfAsync(Document document, Diagnostic diagnostic, MemberDeclarationSyntax node, CancellationToken cancellationToken) => new(node switch
    {
        EventFieldDeclarationSyntax { Declaration: { Variables: [var name], Type: var handler } } when Bare(handler) is GenericNameSyntax { TypeArgumentList.Arguments: [var payload] }
            => NodeChange.Replace($"Make it a 'BusEvent<{payload}>'", node, Event(payload, name).WithTriviaFrom(node)),
        PropertyDeclarationSyntax { AccessorList: { } accessors, Type: GenericNameSyntax { Identifier.Text: "BusEvent" } } when accessors.Accessors.Any(IsSetter)
            => NodeChange.Replace("Remove the setter", accessors, GetOnly.WithTriviaFrom(accessors)),
        _ => null,
    });

    private static TypeSyntax Bare(TypeSyntax type) => type is NullableTypeSyntax nullable ? nullable.ElementType : type;

    private static AccessorListSyntax GetOnly => ((PropertyDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration("int _ { get; }")!).AccessorList!;

    private static MemberDeclarationSyntax Event(TypeSyntax payload, VariableDeclaratorSyntax name)
        => SyntaxFactory.ParseMemberDeclaration($"BusEvent<{payload}> {name.Identifier.Text} {{ get; }}")!;

    private static bool IsSetter(AccessorDeclarationSyntax accessor) => accessor.Kind() is SyntaxKind.SetAccessorDeclaration or SyntaxKind.InitAccessorDeclaration;
}
