using System.Collections.Immutable;
using System.Composition;
using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bus.CodeFixes.Contracts;

/// <summary>Gives a contract a name of its own on the bus: its namespace's before the one it has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ApiNameFix : NodeFix<InterfaceDeclarationSyntax>
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.DuplicateApi];

    private protected override async ValueTask<NodeChange?> ChangeOfAsync(Document document, Diagnostic diagnostic, InterfaceDeclarationSyntax node, CancellationToken cancellationToken)
    {
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model) return null;
        if (model.GetDeclaredSymbol(node, cancellationToken) is not { } contract || BusApiAttributes.Of(node) is not { } attribute) return null;
        string name = $"{WireNames.SnakeCase(Owner(contract))}.{WireNames.OfApi(contract)}";
        return NodeChange.Replace($"Name it '{name}' on the bus", attribute, BusApiAttributes.Named(attribute, name));
    }

    /// <summary>The innermost namespace that has a name, or the assembly's last one.</summary>
    private static string Owner(INamedTypeSymbol contract) => contract.ContainingType?.Name
        ?? (contract.ContainingNamespace is { IsGlobalNamespace: false } space ? space.Name : contract.ContainingAssembly.Name.Split('.').Last());
}
