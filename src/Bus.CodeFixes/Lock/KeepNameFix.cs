using System.Collections.Immutable;
using System.Composition;
using Bus.Analyzers.Lock;
using Bus.Analyzers.Rules;
using Bus.CodeFixes.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Bus.CodeFixes.Lock;

/// <summary>Keeps the old name on the bus of what was renamed in C#.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class KeepNameFix : TextCodeFix
{
    private const string OfApi = "BusApi", OfMember = "BusName", OfPayloadMember = "JsonPropertyName", OfEnumMember = "JsonStringEnumMemberName";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [LockIds.Breaking];

    private protected override IEnumerable<TextFix> FixesOf(Diagnostic diagnostic, SyntaxNode node, SemanticModel model)
    {
        if (!diagnostic.Properties.TryGetValue(ContractLockAnalyzer.OldName, out string? name) || name is null) yield break;
        SyntaxNode? declared = node.AncestorsAndSelf()
            .FirstOrDefault(static node => node is ParameterSyntax or EnumMemberDeclarationSyntax or MethodDeclarationSyntax or PropertyDeclarationSyntax or InterfaceDeclarationSyntax);
        if (declared is null || AttributeOf(declared) is not { } attribute) yield break;
        yield return new($"Keep the name '{name}' on the bus", OfApi, [.. Named(declared, attribute, Attributes.Literal(name), model)]);
    }

    private static string? AttributeOf(SyntaxNode declared) => declared switch
    {
        InterfaceDeclarationSyntax => OfApi,
        EnumMemberDeclarationSyntax => OfEnumMember,
        ParameterSyntax { Parent.Parent: RecordDeclarationSyntax } => OfPayloadMember,
        ParameterSyntax { Parent.Parent: MethodDeclarationSyntax } or MethodDeclarationSyntax => OfMember,
        PropertyDeclarationSyntax { Parent: InterfaceDeclarationSyntax, Type: GenericNameSyntax { Identifier.ValueText: "BusEvent" } } => OfMember,
        PropertyDeclarationSyntax => OfPayloadMember,
        _ => null,
    };

    private static IEnumerable<TextChange> Named(SyntaxNode declared, string attribute, string name, SemanticModel model)
    {
        if (Attributes.Find(declared, attribute) is { } existing) return [Renamed(existing, name)];
        string added = $"{attribute}({name})";
        return attribute is OfApi or OfMember ? [Attributes.Add(declared, [added])] : Attributes.AddSerialization(declared, [added], model);
    }

    /// <summary>Puts the name into an attribute that says something already.</summary>
    private static TextChange Renamed(AttributeSyntax attribute, string name)
    {
        IEnumerable<string> others = (attribute.ArgumentList?.Arguments ?? default).Where(static one => one.NameEquals is not null).Select(static one => one.ToString());
        return new(attribute.Span, $"{attribute.Name}({string.Join(", ", others.Prepend(name))})");
    }
}
