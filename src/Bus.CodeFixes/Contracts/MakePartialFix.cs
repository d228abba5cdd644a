using System.Collections.Immutable;
using System.Composition;
using Bus.Analyzers;
using Bus.Analyzers.Rules;
using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bus.CodeFixes.Contracts;

/// <summary>Declares a type partial, with all that it is nested in.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MakePartialFix : NodeFix<TypeDeclarationSyntax>
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.NotPartial, RuleIds.CannotListen, HostingIds.LacksEvents];

    private protected override ValueTask<NodeChange?> ChangeOfAsync(Document document, Diagnostic diagnostic, TypeDeclarationSyntax node, CancellationToken cancellationToken)
    {
        // These rules tell of other obstacles, too.
        if (diagnostic.Id != RuleIds.NotPartial && diagnostic.Properties.GetValueOrDefault(Misfits.Key) != Misfits.NotPartial) return default;
        return new(new NodeChange($"Make '{node.Identifier.Text}' partial", root => root.ReplaceNodes(
            node.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Where(static type => !type.Modifiers.Any(SyntaxKind.PartialKeyword)),
            static (_, type) => MadePartial(type))));
    }

    internal static TypeDeclarationSyntax MadePartial(TypeDeclarationSyntax type)
    {
        SyntaxToken partial = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        if (type.Modifiers.Count > 0) return type.WithModifiers(type.Modifiers.Add(partial));
        // Without modifiers the comments before the declaration belong to its keyword.
        SyntaxToken keyword = type.Keyword;
        return type.WithKeyword(keyword.WithLeadingTrivia()).WithModifiers(SyntaxFactory.TokenList(partial.WithLeadingTrivia(keyword.LeadingTrivia)));
    }
}
