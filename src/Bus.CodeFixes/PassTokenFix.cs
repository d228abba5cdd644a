using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Bus.Analyzers.Rules;
using Bus.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bus.CodeFixes;

/// <summary>Passes a cancellation token on.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class PassTokenFix : BusCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UsageIds.TokenNotPassed];

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call) continue;
            if (diagnostic.Properties is not { } properties || !properties.TryGetValue(TokenAnalyzer.TokenProperty, out string? token) || token is null) continue;
            // Nodes inside of a call may be fixed too, so the call is looked up again in the root that is changed.
            context.OfferRoot(diagnostic, $"Pass '{token}'", root.ReplaceNode(call.ArgumentList, WithToken(call.ArgumentList, token, properties)));
        }
    }

    private static ArgumentListSyntax WithToken(ArgumentListSyntax list, string token, ImmutableDictionary<string, string?> properties)
    {
        SeparatedSyntaxList<ArgumentSyntax> before = list.Arguments;
        bool isInPlace = before.All(static argument => argument.NameColon is null)
            && properties[TokenAnalyzer.OrdinalProperty] == before.Count.ToString(CultureInfo.InvariantCulture);
        ArgumentSyntax argument = SyntaxFactory.Argument(SyntaxFactory.ParseExpression(Escaped(token)));
        if (!isInPlace)
            argument = argument.WithNameColon(SyntaxFactory.NameColon(SyntaxFactory.IdentifierName(properties[TokenAnalyzer.ParameterProperty]!), SyntaxFactory.Token(SyntaxKind.ColonToken).WithTrailingTrivia(SyntaxFactory.Space)));
        SyntaxToken comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        IEnumerable<SyntaxToken> separators = before.Count == 0 ? [] : [.. before.GetSeparators(), comma];
        return list.WithArguments(SyntaxFactory.SeparatedList([.. before, argument], separators));
    }

    private static string Escaped(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
