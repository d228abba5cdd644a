using System.Collections.Immutable;
using System.Composition;
using Bus.Analyzers;
using Bus.Analyzers.Rules;
using Bus.Analyzers.Usage;
using Bus.CodeFixes.Contracts;
using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bus.CodeFixes.Hosting;

/// <summary>Adds the contract to the base types of the class that serves it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ImplementContractFix : BusCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [HostingIds.NotImplemented];

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model) return;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax place) continue;
            if (place.FirstAncestorOrSelf<InvocationExpressionSyntax>(static call => ApiCall.NameOf(call) is GenericNameSyntax) is not { } call) continue;
            if (model.GetTypeInfo(((GenericNameSyntax)ApiCall.NameOf(call)!).TypeArgumentList.Arguments[0], context.CancellationToken).Type is not INamedTypeSymbol contract) continue;
            if (model.GetTypeInfo(place, context.CancellationToken).Type is not INamedTypeSymbol service || DeclarationOf(service, context.CancellationToken) is not { } declaration) continue;
            if (context.Document.Project.Solution.GetDocument(declaration.SyntaxTree) is not { } document) continue;
            context.RegisterCodeFix(
                CodeAction.Create($"Let '{service.Name}' implement '{contract.Name}'", cancellationToken => ImplementAsync(document, declaration, contract, cancellationToken), diagnostic.Id),
                diagnostic);
        }
    }

    private static TypeDeclarationSyntax? DeclarationOf(INamedTypeSymbol service, CancellationToken cancellationToken) => service.DeclaringSyntaxReferences
        .Where(static reference => !reference.SyntaxTree.IsGenerated())
        .Select(reference => reference.GetSyntax(cancellationToken)).OfType<TypeDeclarationSyntax>().FirstOrDefault();

    private static async Task<Document> ImplementAsync(Document document, TypeDeclarationSyntax declaration, INamedTypeSymbol contract, CancellationToken cancellationToken)
    {
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        SemanticModel model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        TypeDeclarationSyntax implementing = WithBase(declaration, contract.ToMinimalDisplayString(model, declaration.SpanStart));
        if (HasEvents(contract) && !implementing.Modifiers.Any(SyntaxKind.PartialKeyword)) implementing = MakePartialFix.MadePartial(implementing);
        return document.WithSyntaxRoot(root.ReplaceNode(declaration, implementing));
    }

    /// <summary>Whether the generator has event properties to write into the class.</summary>
    private static bool HasEvents(INamedTypeSymbol contract) => contract.ContractMembers().Any(static member => member is IPropertySymbol property && property.EventPayload() is not null);

    private static TypeDeclarationSyntax WithBase(TypeDeclarationSyntax declaration, string contract)
    {
        BaseTypeSyntax type = SyntaxFactory.SimpleBaseType(SyntaxFactory.ParseTypeName(contract));
        if (declaration.BaseList is { Types: [.., var last] } bases)
        {
            SyntaxToken comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
            return declaration.WithBaseList(bases.WithTypes(SyntaxFactory.SeparatedList(
                [.. bases.Types.Take(bases.Types.Count - 1), last.WithoutTrailingTrivia(), type.WithTrailingTrivia(last.GetTrailingTrivia())],
                [.. bases.Types.GetSeparators(), comma])));
        }
        SyntaxToken before = declaration.ParameterList?.GetLastToken() ?? declaration.TypeParameterList?.GetLastToken() ?? declaration.Identifier;
        SyntaxToken colon = SyntaxFactory.Token(SyntaxKind.ColonToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space);
        BaseListSyntax added = SyntaxFactory.BaseList(colon, [type]).WithTrailingTrivia(before.TrailingTrivia);
        return declaration.ReplaceToken(before, before.WithTrailingTrivia()).WithBaseList(added);
    }
}
