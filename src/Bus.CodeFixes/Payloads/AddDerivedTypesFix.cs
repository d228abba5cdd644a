using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Bus.Analyzers.Payloads;
using Bus.Generators.Emitting;
using Bus.CodeFixes.Text;
using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bus.CodeFixes.Payloads;

/// <summary>Names the types that derive from a base on the base.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AddDerivedTypesFix : TextCodeFix
{
    private const string Attribute = "JsonDerivedType";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.Abstract, RuleIds.MissingDerivedType];

    private protected override IEnumerable<TextFix> FixesOf(Diagnostic diagnostic, SyntaxNode node, SemanticModel model)
    {
        if (!diagnostic.Properties.TryGetValue(PayloadFinding.DerivedTypes, out string? ids) || ids is null) yield break;
        if (node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration || declaration.Identifier.Span != diagnostic.Location.SourceSpan || model.GetDeclaredSymbol(declaration) is not INamedTypeSymbol type) yield break;
        HashSet<string> taken = [.. NamesOf(type)];
        List<string> attributes = [];
        foreach (string id in ids.Split('|'))
            if (DocumentationCommentId.GetFirstSymbolForDeclarationId(id, model.Compilation) is INamedTypeSymbol derived)
                attributes.Add($"{Attribute}(typeof({derived.ToMinimalDisplayString(model, declaration.SpanStart)}), {JsonText.Quote(FreeName(derived, taken))})");
        if (attributes.Count > 0) yield return new($"Name the derived types with [{Attribute}]", Attribute, [.. Attributes.AddSerialization(declaration, attributes, model)]);
    }

    private static IEnumerable<string> NamesOf(INamedTypeSymbol type) => type.GetAttributes()
        .Where(static attribute => attribute.AttributeClass?.ToDisplayString() == KnownNames.JsonDerivedTypeAttribute && attribute.ConstructorArguments.Length > 1)
        .Select(static attribute => attribute.ConstructorArguments[1].Value)
        .OfType<string>();

    private static string FreeName(INamedTypeSymbol type, HashSet<string> taken)
    {
        string own = WireNames.SnakeCase(type.Name), candidate = own;
        for (int number = 2; !taken.Add(candidate); number++) candidate = own + number.ToString(CultureInfo.InvariantCulture);
        return candidate;
    }
}
