using System.Collections.Immutable;
using System.Composition;
using Bus.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bus.CodeFixes;

/// <summary>Declares a client with <c>await using</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class DisposeClientFix : BusCodeFix
{
    private const string Title = "Declare it with 'await using'", Name = "bus";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UsageIds.Dropped];

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model) return;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            // A using declaration stands in a block of its own.
            if (root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax or GlobalStatementSyntax } statement) continue;
            if (statement is LocalDeclarationStatementSyntax local)
                context.OfferRoot(diagnostic, Title, root.ReplaceNode(local, Disposed(local)));
            else if (statement is ExpressionStatementSyntax { Expression: AwaitExpressionSyntax awaited } dropped && IsClient(model, awaited))
                context.OfferRoot(diagnostic, Title, root.ReplaceNode(dropped, Declared(dropped, FreeName(model, dropped.SpanStart))));
        }
    }

    private static LocalDeclarationStatementSyntax Disposed(LocalDeclarationStatementSyntax local) => local.WithoutLeadingTrivia()
        .WithAwaitKeyword(Keyword(SyntaxKind.AwaitKeyword))
        .WithUsingKeyword(Keyword(SyntaxKind.UsingKeyword))
        .WithLeadingTrivia(local.GetLeadingTrivia());

    private static LocalDeclarationStatementSyntax Declared(ExpressionStatementSyntax dropped, string name)
        => ((LocalDeclarationStatementSyntax)SyntaxFactory.ParseStatement($"await using var {name} = {dropped.Expression.WithoutTrivia().ToFullString()};")).WithTriviaFrom(dropped);

    private static bool IsClient(SemanticModel model, ExpressionSyntax awaited) => model.GetTypeInfo(awaited).Type is { Name: "BusClient" };

    private static string FreeName(SemanticModel model, int position)
    {
        string name = Name;
        for (int number = 2; !model.LookupSymbols(position, name: name).IsEmpty; number++) name = Name + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return name;
    }

    private static SyntaxToken Keyword(SyntaxKind kind) => SyntaxFactory.Token(kind).WithTrailingTrivia(SyntaxFactory.Space);
}
