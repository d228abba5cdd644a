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
public sealed class ApiNameFix : BusCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.DuplicateApi];

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model) return;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<InterfaceDeclarationSyntax>() is not { } declaration) continue;
            if (model.GetDeclaredSymbol(declaration, context.CancellationToken) is not { } contract) continue;
            if (BusApiAttributes.Of(declaration) is not { } attribute) continue;
            string name = $"{WireNames.SnakeCase(Owner(contract))}.{WireNames.OfApi(contract)}";
            Offer(context, diagnostic, $"Name it '{name}' on the bus", root => root.ReplaceNode(attribute, BusApiAttributes.Named(attribute, name)));
        }
    }

    /// <summary>The innermost namespace that has a name, or the assembly's last one.</summary>
    private static string Owner(INamedTypeSymbol contract) => contract.ContainingType?.Name
        ?? (contract.ContainingNamespace is { IsGlobalNamespace: false } space ? space.Name : contract.ContainingAssembly.Name.Split('.').Last());
}
