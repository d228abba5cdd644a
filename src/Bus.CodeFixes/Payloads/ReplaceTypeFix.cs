using System.Collections.Immutable;
using System.Composition;
using Bus.CodeFixes.Contracts;
using Bus.CodeFixes.Text;
using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Bus.CodeFixes.Payloads;

/// <summary>Puts a type that travels well in the place of one that does not: JsonElement for any value, DateTimeOffset for a moment.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ReplaceTypeFix : TextCodeFix
{
    private const string Element = "JsonElement", Offset = "DateTimeOffset";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.AnyValue, RuleIds.DriftingValue];

    private protected override IEnumerable<TextFix> FixesOf(Diagnostic diagnostic, SyntaxNode node, SemanticModel model)
    {
        bool isAny = diagnostic.Id == RuleIds.AnyValue;
        (TypeSyntax? type, EqualsValueClauseSyntax? value) = TypeAt(node);
        // What an object was set to may not be JSON.
        if (type is null || (isAny && value is not null)) yield break;
        TypeSyntax[] found = [.. type.DescendantNodesAndSelf().OfType<TypeSyntax>().Where(one => isAny ? IsAny(one, model) : IsMoment(one, model))];
        if (found.Length == 0) yield break;
        string name = isAny ? Element : Offset;
        List<TextChange> changes = [.. found.Select(one => new TextChange(one.Span, name))];
        if (isAny && Imports.OfElement(type, model) is { } import) changes.Add(import);
        yield return new($"Use {name}", name, [.. changes]);
    }

    // What implements or overrides a member, and what it implements itself, has the same type and would be left behind.
    private protected override async ValueTask<bool> IsOfferedAsync(Document document, SemanticModel model, SyntaxNode node, CancellationToken cancellationToken)
        => MemberAt(node, model) is not { } member || !await Implementations.AreBoundAsync(member, document.Project.Solution, cancellationToken).ConfigureAwait(false);

    /// <summary>The method or property whose type is spoken of.</summary>
    private static ISymbol? MemberAt(SyntaxNode node, SemanticModel model)
        => node.FirstAncestorOrSelf<SyntaxNode>(static one => one is MemberDeclarationSyntax or ParameterSyntax { Parent.Parent: RecordDeclarationSyntax }) switch
        {
            ParameterSyntax parameter => model.GetDeclaredSymbol(parameter)?.ContainingType.GetMembers(parameter.Identifier.ValueText).OfType<IPropertySymbol>().FirstOrDefault(),
            MethodDeclarationSyntax or PropertyDeclarationSyntax => model.GetDeclaredSymbol(node.FirstAncestorOrSelf<MemberDeclarationSyntax>()!),
            _ => null,
        };

    private static (TypeSyntax? Type, EqualsValueClauseSyntax? Value) TypeAt(SyntaxNode node)
    {
        foreach (SyntaxNode one in node.AncestorsAndSelf())
            switch (one)
            {
                case ParameterSyntax parameter: return (parameter.Type, null);
                case PropertyDeclarationSyntax property: return (property.Type, property.Initializer);
                case FieldDeclarationSyntax field: return (field.Declaration.Type, field.Declaration.Variables.Select(static variable => variable.Initializer).FirstOrDefault(static value => value is not null));
                case MethodDeclarationSyntax method: return (method.ReturnType, null);
                case TypeDeclarationSyntax: return default;
            }
        return default;
    }

    private static bool IsAny(TypeSyntax type, SemanticModel model)
        => type is PredefinedTypeSyntax or SimpleNameSyntax or QualifiedNameSyntax
            && type.Parent is not (QualifiedNameSyntax or AliasQualifiedNameSyntax)
            && model.GetTypeInfo(type).Type is { } found && (found.SpecialType == SpecialType.System_Object || found.TypeKind == TypeKind.Dynamic);

    private static bool IsMoment(TypeSyntax type, SemanticModel model)
        => type is IdentifierNameSyntax { Identifier.Text: nameof(DateTime) } && model.GetTypeInfo(type).Type?.SpecialType == SpecialType.System_DateTime;
}
