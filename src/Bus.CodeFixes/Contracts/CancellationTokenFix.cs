using System.Collections.Immutable;
using System.Composition;
using Bus.CodeFixes.Text;
using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bus.CodeFixes.Contracts;

/// <summary>Ends an RPC's parameters with a <c>CancellationToken</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class CancellationTokenFix : SignatureFix
{
    private const string Name = "cancellationToken", Token = nameof(CancellationToken);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.CancellationToken];

    private protected override string? TitleOf(MethodDeclarationSyntax rpc)
        => !CanChange(rpc) ? null : TokenOf(rpc) is { } token ? $"Move '{token.Identifier.Text}' to the end" : "Add a CancellationToken";

    // Nothing may stand behind a parameter array, a name is the author's to give, and comments do not move along.
    private protected override bool CanChange(MethodDeclarationSyntax implementation)
        => !implementation.ParameterList.Parameters.Any(static parameter => parameter.Modifiers.Any(SyntaxKind.ParamsKeyword))
            && !IsOverloaded(implementation)
            && (TokenOf(implementation) is null ? !Mentions(implementation) : !Comments.In(implementation.ParameterList));

    // Arguments stand in the order of the parameters, a delegate has as many, and an expression tree may leave out none.
    private protected override bool Allows(SyntaxNode use, SemanticModel model, MethodDeclarationSyntax rpc, IReadOnlyList<MethodDeclarationSyntax> implementations)
        => TokenOf(rpc) is null && Uses.IsCall(use) && !Uses.IsInExpressionTree(use, model);

    private protected override MethodDeclarationSyntax Changed(MethodDeclarationSyntax method, SemanticModel model)
    {
        ParameterListSyntax list = method.ParameterList;
        // A default of an explicit implementation is nobody's, but behind another one there has to be one.
        bool hasDefault = method.ExplicitInterfaceSpecifier is null || list.Parameters.Any(static parameter => parameter.Default is not null);
        return method.WithParameterList(TokenOf(method) is { } token
            ? WithLast(list, WithoutFirstLine(list.Parameters, token), token, hasDefault)
            : WithLast(list, list.Parameters, Added(model, list.SpanStart), hasDefault));
    }

    private static ParameterSyntax Added(SemanticModel model, int position)
        => SyntaxFactory.ParseParameterList($"({TypeNames.CancellationToken(model, position)} {Name})").Parameters[0];

    /// <summary>Whether a method says the name: it would clash with the parameter, or mean another thing from now on.</summary>
    private static bool Mentions(MethodDeclarationSyntax method) => method.DescendantTokens()
        .Any(static token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == Name && token.Parent is not IdentifierNameSyntax { Parent: NameColonSyntax });

    /// <summary>Whether another method of the type has the signature already.</summary>
    private static bool IsOverloaded(MethodDeclarationSyntax method)
    {
        string[] changed = [.. TypesOf(method).Where(static type => type != Token), Token];
        return method.Parent is TypeDeclarationSyntax type && type.Members.OfType<MethodDeclarationSyntax>().Any(other => other != method
            && other.Identifier.ValueText == method.Identifier.ValueText
            && other.ExplicitInterfaceSpecifier?.Name.ToString() == method.ExplicitInterfaceSpecifier?.Name.ToString()
            && TypesOf(other).SequenceEqual(changed));
    }

    private static IEnumerable<string> TypesOf(MethodDeclarationSyntax method)
        => method.ParameterList.Parameters.Select(static parameter => IsToken(parameter.Type) ? Token : parameter.Type?.ToString() ?? "");

    private static ParameterSyntax? TokenOf(MethodDeclarationSyntax method) => method.ParameterList.Parameters.FirstOrDefault(static parameter => IsToken(parameter.Type));

    private static ParameterListSyntax WithLast(ParameterListSyntax list, SeparatedSyntaxList<ParameterSyntax> parameters, ParameterSyntax token, bool hasDefault)
    {
        ParameterSyntax last = hasDefault ? WithDefault(token.WithoutTrivia()) : token.WithoutTrivia();
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
        ? token
        : token.WithIdentifier(token.Identifier.WithTrailingTrivia(SyntaxFactory.Space))
            .WithDefault(SyntaxFactory.EqualsValueClause(SyntaxFactory.LiteralExpression(SyntaxKind.DefaultLiteralExpression))
                .WithEqualsToken(SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space)));

    private static bool IsToken(TypeSyntax? type) => type?.ToString() is { } name && (name == Token || name.EndsWith("." + Token, StringComparison.Ordinal));
}
