using System.Collections.Immutable;
using System.Composition;
using Bus.Analyzers.Rules;
using Bus.Analyzers.Usage;
using Bus.CodeFixes.Awaiting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bus.CodeFixes.Usage;

/// <summary>Awaits what a thread is blocked for.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AwaitInsteadOfBlockingFix : WholeDocumentFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UsageIds.Blocked, HostingIds.BlockingHandler];

    private protected override string TitleOf(Diagnostic diagnostic) => "Await instead";

    private protected override async ValueTask<SyntaxNode> ChangeAsync(Document document, SemanticModel model, SyntaxNode root, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        AwaitRewriter rewriter = new(document, model);
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax place) continue;
            if (model.GetOperation(place, cancellationToken) is not { } operation) continue;
            if (new Unblocked(model, TokenScope.TokenOf(operation)?.Name).TaskOf(place) is { } taskOf) await rewriter.AwaitAsync(place, taskOf, cancellationToken).ConfigureAwait(false);
        }
        return rewriter.Rewrite(root);
    }
}
