using System.Collections.Immutable;
using System.Composition;
using Bus.Analyzers.Rules;
using Bus.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bus.CodeFixes.Usage;

/// <summary>Declares a client with <c>await using</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class DisposeClientFix : WholeDocumentFix
{
    private const string Name = "bus";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UsageIds.Dropped];

    private protected override string TitleOf(Diagnostic diagnostic) => "Declare it with 'await using'";

    private protected override ValueTask<SyntaxNode> ChangeAsync(Document document, SemanticModel model, SyntaxNode root, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        Dictionary<SyntaxNode, Func<SyntaxNode>> changes = [];
        HashSet<string> taken = [];
        foreach (Diagnostic diagnostic in diagnostics)
        {
            // At the end of the block it would end what it serves and listens to.
            if (diagnostic.Properties.ContainsKey(ClientAnalyzer.GoesOnKey)) continue;
            // A using declaration stands in a block of its own.
            if (root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax or GlobalStatementSyntax } statement) continue;
            // It disposes all that it declares.
            if (statement is LocalDeclarationStatementSyntax { Declaration.Variables: [{ } variable] } local && model.GetDeclaredSymbol(variable, cancellationToken) is ILocalSymbol { Type.Name: "BusClient" })
                changes[local] = () => Disposed(local);
            else if (statement is ExpressionStatementSyntax { Expression: AwaitExpressionSyntax awaited } dropped && IsClient(model, awaited))
                changes[dropped] = () => Declared(dropped, FreeName(model, dropped.SpanStart, taken));
        }
        return new(root.ReplaceNodes(changes.Keys, (original, _) => changes[original]()));
    }

    private static LocalDeclarationStatementSyntax Disposed(LocalDeclarationStatementSyntax local) => local.WithoutLeadingTrivia()
        .WithAwaitKeyword(Keyword(SyntaxKind.AwaitKeyword))
        .WithUsingKeyword(Keyword(SyntaxKind.UsingKeyword))
        .WithLeadingTrivia(local.GetLeadingTrivia());

    private static LocalDeclarationStatementSyntax Declared(ExpressionStatementSyntax dropped, string name)
        => ((LocalDeclarationStatementSyntax)SyntaxFactory.ParseStatement($"await using var {name} = {dropped.Expression.WithoutTrivia().ToFullString()};")).WithTriviaFrom(dropped);

    private static bool IsClient(SemanticModel model, ExpressionSyntax awaited) => model.GetTypeInfo(awaited).Type is { Name: "BusClient" };

    private static string FreeName(SemanticModel model, int position, HashSet<string> taken)
    {
        string name = Name;
        for (int number = 2; !model.LookupSymbols(position, name: name).IsEmpty || taken.Contains(name); number++) name = Name + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        taken.Add(name);
        return name;
    }

    private static SyntaxToken Keyword(SyntaxKind kind) => SyntaxFactory.Token(kind).WithTrailingTrivia(SyntaxFactory.Space);
}
