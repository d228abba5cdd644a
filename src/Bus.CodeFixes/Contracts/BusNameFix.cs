using System.Collections.Immutable;
using System.Composition;
using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bus.CodeFixes.Contracts;

/// <summary>Gives a member or a parameter a name of its own on the bus.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class BusNameFix : BusCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.DuplicateName];

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model) return;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            SyntaxNode? node = root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<SyntaxNode>(static node => node is ParameterSyntax or MemberDeclarationSyntax);
            if (node is null || HasName(node) || model.GetDeclaredSymbol(node, context.CancellationToken) is not { } symbol) continue;
            string name = NameFor(symbol);
            Offer(context, diagnostic, $"Name it '{name}' on the bus", root => root.ReplaceNode(node, Named(node, name)));
        }
    }

    private static string NameFor(ISymbol symbol)
    {
        HashSet<string> taken = [.. Siblings(symbol).Where(other => !SymbolEqualityComparer.Default.Equals(other, symbol)).Select(NameOf)];
        string name = NameOf(symbol);
        // Overloads differ in what they take, so that is what tells them apart.
        string[] parameters = symbol is IMethodSymbol method ? [.. method.Parameters.Where(static one => !RpcParser.IsCancellationToken(one)).Select(WireNames.OfParameter)] : [];
        if (parameters.Length > 0) name = $"{name}_by_{string.Join("_and_", parameters)}";
        if (!taken.Contains(name)) return name;
        int number = 2;
        while (taken.Contains($"{name}_{number}")) number++;
        return $"{name}_{number}";
    }

    private static IEnumerable<ISymbol> Siblings(ISymbol symbol) => symbol switch
    {
        IParameterSymbol { ContainingSymbol: IMethodSymbol method } => method.Parameters,
        _ => symbol.ContainingType.ContractMembers().Where(other => other.Kind == symbol.Kind),
    };

    private static string NameOf(ISymbol symbol) => symbol is IParameterSymbol parameter ? WireNames.OfParameter(parameter) : WireNames.OfMember(symbol);

    private static bool HasName(SyntaxNode node) => Attributes(node).SelectMany(static list => list.Attributes).Any(static attribute => attribute.Name.ToString() is "BusName" or "BusNameAttribute");

    private static SyntaxList<AttributeListSyntax> Attributes(SyntaxNode node) => node is ParameterSyntax parameter ? parameter.AttributeLists : ((MemberDeclarationSyntax)node).AttributeLists;

    private static SyntaxNode Named(SyntaxNode node, string name)
    {
        AttributeListSyntax list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Attribute(
            SyntaxFactory.IdentifierName("BusName"),
            SyntaxFactory.AttributeArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.AttributeArgument(
                SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(name))))))));
        return node is ParameterSyntax parameter
            ? parameter.WithoutLeadingTrivia().AddAttributeLists(list.WithTrailingTrivia(SyntaxFactory.Space)).WithLeadingTrivia(parameter.GetLeadingTrivia())
            : AttributeLines.Above((MemberDeclarationSyntax)node, list);
    }
}
