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
public sealed class BusEventFix : BusCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.UnsupportedMember];

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            MemberDeclarationSyntax? member = root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<MemberDeclarationSyntax>();
            if (member is EventFieldDeclarationSyntax { Declaration: { Variables: [var name], Type: var handler } } && Bare(handler) is GenericNameSyntax { TypeArgumentList.Arguments: [var payload] })
                Offer(context, diagnostic, $"Make it a 'BusEvent<{payload}>'", root => root.ReplaceNode(member, Event(payload, name).WithTriviaFrom(member)));
            else if (member is PropertyDeclarationSyntax { AccessorList: { } accessors, Type: GenericNameSyntax { Identifier.Text: "BusEvent" } } && accessors.Accessors.Any(IsSetter))
                Offer(context, diagnostic, "Remove the setter", root => root.ReplaceNode(accessors, GetOnly.WithTriviaFrom(accessors)));
        }
    }

    private static TypeSyntax Bare(TypeSyntax type) => type is NullableTypeSyntax nullable ? nullable.ElementType : type;

    private static AccessorListSyntax GetOnly => ((PropertyDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration("int _ { get; }")!).AccessorList!;

    private static MemberDeclarationSyntax Event(TypeSyntax payload, VariableDeclaratorSyntax name)
        => SyntaxFactory.ParseMemberDeclaration($"BusEvent<{payload}> {name.Identifier.Text} {{ get; }}")!;

    private static bool IsSetter(AccessorDeclarationSyntax accessor) => accessor.Kind() is SyntaxKind.SetAccessorDeclaration or SyntaxKind.InitAccessorDeclaration;
}
