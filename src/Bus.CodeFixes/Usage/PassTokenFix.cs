using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Bus.Analyzers.Rules;
using Bus.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bus.CodeFixes.Usage;

/// <summary>Passes a cancellation token on.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class PassTokenFix : WholeDocumentFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UsageIds.TokenNotPassed];

    private protected override string TitleOf(Diagnostic diagnostic) => "Pass the cancellation token";

    private protected override ValueTask<SyntaxNode> ChangeAsync(Document document, SemanticModel model, SyntaxNode root, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        Dictionary<SyntaxNode, ImmutableDictionary<string, string?>> lists = [];
        foreach (Diagnostic diagnostic in diagnostics)
            if (root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call) lists[call.ArgumentList] = diagnostic.Properties;
        return new(root.ReplaceNodes(lists.Keys, (original, current) => WithToken((ArgumentListSyntax)current, lists[original])));
    }

    private static ArgumentListSyntax WithToken(ArgumentListSyntax list, ImmutableDictionary<string, string?> properties)
    {
        if (!properties.TryGetValue(TokenAnalyzer.TokenProperty, out string? token) || token is null) return list;
        SeparatedSyntaxList<ArgumentSyntax> before = list.Arguments;
        bool isInPlace = before.All(static argument => argument.NameColon is null)
            && properties[TokenAnalyzer.OrdinalProperty] == before.Count.ToString(CultureInfo.InvariantCulture);
        ArgumentSyntax argument = SyntaxFactory.Argument(SyntaxFactory.ParseExpression(Escaped(token)));
        SyntaxToken colon = SyntaxFactory.Token(SyntaxKind.ColonToken).WithTrailingTrivia(SyntaxFactory.Space);
        if (!isInPlace) argument = argument.WithNameColon(SyntaxFactory.NameColon(SyntaxFactory.IdentifierName(properties[TokenAnalyzer.ParameterProperty]!), colon));
        SyntaxToken comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        IEnumerable<SyntaxToken> separators = before.Count == 0 ? [] : [.. before.GetSeparators(), comma];
        return list.WithArguments(SyntaxFactory.SeparatedList([.. before, argument], separators));
    }

    private static string Escaped(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
