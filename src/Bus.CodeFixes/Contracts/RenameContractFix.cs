using System.Collections.Immutable;
using System.Composition;
using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Rename;

namespace Bus.CodeFixes.Contracts;

/// <summary>Renames a contract whose property on the bus is hidden, everywhere in C#.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RenameContractFix : BusCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.HiddenApi];

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model) return;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<InterfaceDeclarationSyntax>() is not { } declaration) continue;
            if (model.GetDeclaredSymbol(declaration, context.CancellationToken) is not INamedTypeSymbol contract) continue;
            string name = $"I{WireNames.PropertyOf(contract)}ServiceApi", busName = WireNames.OfApi(contract);
            context.RegisterCodeFix(
                CodeAction.Create($"Rename to '{name}'", cancellationToken => RenameAsync(context.Document, declaration, name, busName, cancellationToken), equivalenceKey: diagnostic.Id),
                diagnostic);
        }
    }

    private static async Task<Solution> RenameAsync(Document document, InterfaceDeclarationSyntax declaration, string name, string busName, CancellationToken cancellationToken)
    {
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        // Peers know it by its name on the bus, which stays.
        if (BusApiAttributes.Of(declaration) is { } attribute && !BusApiAttributes.HasName(attribute))
            root = root.ReplaceNode(attribute, BusApiAttributes.Named(attribute, busName));
        Document named = document.WithSyntaxRoot(root);
        SemanticModel model = (await named.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        SyntaxNode same = (await named.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!.FindToken(declaration.SpanStart).Parent!.FirstAncestorOrSelf<InterfaceDeclarationSyntax>()!;
        return await Renamer.RenameSymbolAsync(named.Project.Solution, model.GetDeclaredSymbol(same, cancellationToken)!, new SymbolRenameOptions(), name, cancellationToken).ConfigureAwait(false);
    }
}
