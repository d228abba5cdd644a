using System.Collections.Immutable;
using System.Composition;
using Bus.Analyzers;
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

    private protected override async ValueTask<NodeChange?> ChangeOfAsync(Document document, Diagnostic diagnostic, MemberDeclarationSyntax node, CancellationToken cancellationToken) => node switch
    {
        EventFieldDeclarationSyntax { Declaration: { Variables: [var name], Type: var handler } } declared
            when Bare(handler) is GenericNameSyntax { TypeArgumentList.Arguments: [var payload] } && declared.AttributeLists.All(IsOfEvent)
                && !await IsInUseAsync(document, name, cancellationToken).ConfigureAwait(false)
            => NodeChange.Replace($"Make it a 'BusEvent<{payload}>'", node, Event(payload, name, declared).WithTriviaFrom(node)),
        PropertyDeclarationSyntax { AccessorList: { } accessors, Type: GenericNameSyntax { Identifier.Text: "BusEvent" } } when accessors.Accessors.Any(IsSetter)
            => NodeChange.Replace("Remove the setter", accessors, GetOnly.WithTriviaFrom(accessors)),
        _ => null,
    };

    /// <summary>Whether somebody implements, raises or hears the event: what is raised there would reach nobody on the bus.</summary>
    private static async Task<bool> IsInUseAsync(Document document, VariableDeclaratorSyntax name, CancellationToken cancellationToken)
    {
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model || model.GetDeclaredSymbol(name, cancellationToken) is not { } symbol) return true;
        Solution solution = document.Project.Solution;
        if (await Implementations.AreBoundAsync(symbol, solution, cancellationToken).ConfigureAwait(false)) return true;
        return (await Uses.OfAsync(symbol, solution, cancellationToken).ConfigureAwait(false)).Any(static use => !use.SyntaxTree.IsGenerated());
    }

    private static TypeSyntax Bare(TypeSyntax type) => type is NullableTypeSyntax nullable ? nullable.ElementType : type;

    private static AccessorListSyntax GetOnly => ((PropertyDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration("int _ { get; }")!).AccessorList!;

    private static PropertyDeclarationSyntax Event(TypeSyntax payload, VariableDeclaratorSyntax name, EventFieldDeclarationSyntax declared)
    {
        PropertyDeclarationSyntax property = (PropertyDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration($"BusEvent<{payload}> {name.Identifier.Text} {{ get; }}")!;
        return property.WithAttributeLists([.. declared.AttributeLists.Select(static list => list.WithTarget(null))])
            .WithModifiers(declared.Modifiers)
            .WithType(property.Type.WithLeadingTrivia(declared.EventKeyword.LeadingTrivia));
    }

    // Others are of the accessors or the field, and a property has these no more.
    private static bool IsOfEvent(AttributeListSyntax list) => list.Target is null || list.Target.Identifier.IsKind(SyntaxKind.EventKeyword);

    private static bool IsSetter(AccessorDeclarationSyntax accessor) => accessor.Kind() is SyntaxKind.SetAccessorDeclaration or SyntaxKind.InitAccessorDeclaration;
}
