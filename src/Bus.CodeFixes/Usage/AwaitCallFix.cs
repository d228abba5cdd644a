using System.Collections.Immutable;
using System.Composition;
using Bus.Analyzers.Rules;
using Bus.CodeFixes.Awaiting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bus.CodeFixes.Usage;

/// <summary>Awaits a call that nobody waits for.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AwaitCallFix : WholeDocumentFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UsageIds.NotAwaited];

    private protected override string TitleOf(Diagnostic diagnostic) => "Await the call";

    private protected override async ValueTask<SyntaxNode> ChangeAsync(Document document, SemanticModel model, SyntaxNode root, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        AwaitRewriter rewriter = new(document, model);
        foreach (Diagnostic diagnostic in diagnostics)
        {
            // What may be null, behind ?., cannot be awaited.
            if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is InvocationExpressionSyntax call) await rewriter.AwaitAsync(call, static current => current, cancellationToken).ConfigureAwait(false);
        }
        return rewriter.Rewrite(root);
    }
}
