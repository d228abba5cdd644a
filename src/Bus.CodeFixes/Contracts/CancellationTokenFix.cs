using System.Collections.Immutable;
using System.Composition;
using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bus.CodeFixes.Contracts;

/// <summary>Ends an RPC's parameters with a <c>CancellationToken</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class CancellationTokenFix : BusCodeFix
{
    private const string Added = "CancellationToken cancellationToken = default";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.CancellationToken];

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method) continue;
            ParameterSyntax? token = method.ParameterList.Parameters.FirstOrDefault(static parameter => IsToken(parameter.Type));
            // Nothing may stand behind a parameter array, and a name is the author's to give.
            bool isOpen = method.ParameterList.Parameters.All(static parameter => !parameter.Modifiers.Any(SyntaxKind.ParamsKeyword) && parameter.Identifier.Text != "cancellationToken");
            if (token is null && !isOpen) continue;
            Offer(context, diagnostic, token is null ? "Add a CancellationToken" : $"Move '{token.Identifier.Text}' to the end",
                root => root.ReplaceNode(method.ParameterList, With(method.ParameterList, token)));
        }
    }

    private static ParameterListSyntax With(ParameterListSyntax list, ParameterSyntax? token)
    {
        SeparatedSyntaxList<ParameterSyntax> parameters = token is null ? list.Parameters : list.Parameters.Remove(token);
        ParameterSyntax last = token is null ? SyntaxFactory.ParseParameterList($"({Added})").Parameters[0] : WithDefault(token);
        if (parameters.Count == 0) return list.WithParameters(parameters.Add(last));
        IEnumerable<SyntaxToken> separators = parameters.GetSeparators().Concat([SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space)]);
        return list.WithParameters(SyntaxFactory.SeparatedList(parameters.Add(last).Select(static (parameter, index) => index == 0 ? parameter.WithLeadingTrivia() : parameter), separators));
    }

    private static ParameterSyntax WithDefault(ParameterSyntax token) => token.Default is not null
        ? token.WithoutTrivia()
        : token.WithoutTrivia().WithIdentifier(token.Identifier.WithTrailingTrivia(SyntaxFactory.Space))
            .WithDefault(SyntaxFactory.EqualsValueClause(SyntaxFactory.LiteralExpression(SyntaxKind.DefaultLiteralExpression))
                .WithEqualsToken(SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space)));

    private static bool IsToken(TypeSyntax? type) => type?.ToString() is { } name && (name == "CancellationToken" || name.EndsWith(".CancellationToken", StringComparison.Ordinal));
}
