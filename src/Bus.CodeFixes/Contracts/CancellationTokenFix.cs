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
public sealed class CancellationTokenFix : NodeFix<MethodDeclarationSyntax>
{
    private const string Added = "CancellationToken cancellationToken = default";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.CancellationToken];

    private protected override async ValueTask<NodeChange?> ChangeOfAsync(Document document, Diagnostic diagnostic, MethodDeclarationSyntax node, CancellationToken cancellationToken)
    {
        ParameterListSyntax list = node.ParameterList;
        ParameterSyntax? token = list.Parameters.FirstOrDefault(static parameter => IsToken(parameter.Type));
        // Nothing may stand behind a parameter array, a name is the author's to give, and comments do not move along.
        if (list.Parameters.Any(static parameter => parameter.Modifiers.Any(SyntaxKind.ParamsKeyword))) return null;
        if (token is null ? list.Parameters.Any(static parameter => parameter.Identifier.Text == "cancellationToken") : Comments.In(list)) return null;
        if (await Implementations.AreThereAsync(document, node, cancellationToken).ConfigureAwait(false)) return null;
        return NodeChange.Replace(token is null ? "Add a CancellationToken" : $"Move '{token.Identifier.Text}' to the end", list, With(list, token));
    }

    private static ParameterListSyntax With(ParameterListSyntax list, ParameterSyntax? token)
    {
        ParameterSyntax last = token is null ? SyntaxFactory.ParseParameterList($"({Added})").Parameters[0] : WithDefault(token);
        SeparatedSyntaxList<ParameterSyntax> parameters = token is null ? list.Parameters : WithoutFirstLine(list.Parameters, token);
        if (parameters.Count == 0) return list.WithParameters(parameters.Add(last));
        IEnumerable<SyntaxToken> separators = parameters.GetSeparators().Concat([SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space)]);
        return list.WithParameters(SyntaxFactory.SeparatedList(parameters.Add(last), separators));
    }

    /// <summary>The parameters without the token; what comes first then stands where the token stood.</summary>
    private static SeparatedSyntaxList<ParameterSyntax> WithoutFirstLine(SeparatedSyntaxList<ParameterSyntax> parameters, ParameterSyntax token)
    {
        bool isFirst = parameters.IndexOf(token) == 0;
        SeparatedSyntaxList<ParameterSyntax> others = parameters.Remove(token);
        return isFirst && others.Count > 0 ? others.Replace(others[0], others[0].WithLeadingTrivia(token.GetLeadingTrivia())) : others;
    }

    private static ParameterSyntax WithDefault(ParameterSyntax token) => token.Default is not null
        ? token.WithoutTrivia()
        : token.WithoutTrivia().WithIdentifier(token.Identifier.WithTrailingTrivia(SyntaxFactory.Space))
            .WithDefault(SyntaxFactory.EqualsValueClause(SyntaxFactory.LiteralExpression(SyntaxKind.DefaultLiteralExpression))
                .WithEqualsToken(SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space)));

    private static bool IsToken(TypeSyntax? type) => type?.ToString() is { } name && (name == "CancellationToken" || name.EndsWith(".CancellationToken", StringComparison.Ordinal));
}
