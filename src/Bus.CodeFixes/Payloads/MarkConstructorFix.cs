using System.Collections.Immutable;
using System.Composition;
using Bus.CodeFixes.Text;
using Bus.Generators.Parsing;
using Bus.Generators.Parsing.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bus.CodeFixes.Payloads;

/// <summary>Chooses, of several constructors, the one that takes what travels.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MarkConstructorFix : TextCodeFix
{
    private const string Attribute = "JsonConstructor";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.NoConstructor];

    private protected override IEnumerable<TextFix> FixesOf(Diagnostic diagnostic, SyntaxNode node, SemanticModel model)
    {
        if (node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration || model.GetDeclaredSymbol(declaration) is not INamedTypeSymbol type) yield break;
        IMethodSymbol[] open = [.. type.InstanceConstructors.Where(static one => one is { DeclaredAccessibility: Accessibility.Public, IsImplicitlyDeclared: false } && one.Attribute(KnownNames.JsonConstructorAttribute) is null)];
        // With one alone there is nothing to choose; and where one is marked already, it is what does not fit.
        if (open.Length < 2 || type.InstanceConstructors.Any(static one => one.Attribute(KnownNames.JsonConstructorAttribute) is not null)) yield break;
        IMethodSymbol? chosen = open.Where(one => Fits(type, one, model.Compilation.Assembly)).OrderByDescending(static one => one.Parameters.Length).FirstOrDefault();
        if (chosen?.DeclaringSyntaxReferences is not [var reference, ..] || reference.SyntaxTree != node.SyntaxTree) yield break;
        // A primary constructor has no line of its own.
        (SyntaxNode marked, string attribute) = reference.GetSyntax() is TypeDeclarationSyntax primary ? ((SyntaxNode)primary, $"method: {Attribute}") : (reference.GetSyntax(), Attribute);
        yield return new($"Choose '{chosen.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}' with [{Attribute}]", Attribute, [.. Attributes.AddSerialization(marked, [attribute], model)]);
    }

    private static bool Fits(INamedTypeSymbol type, IMethodSymbol constructor, IAssemblySymbol home) => new MemberParser(type, constructor, new ShapeParser(home)).Obstacle is null;
}
