using System.Collections.Immutable;
using System.Composition;
using Bus.Analyzers.Rules;
using Bus.Analyzers.Usage;
using Bus.CodeFixes.Awaiting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bus.CodeFixes;

/// <summary>Awaits what a thread is blocked for.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AwaitInsteadOfBlockingFix : BusCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UsageIds.Blocked, HandlerIds.BlockingHandler];

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model) return;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax place) continue;
            if (model.GetOperation(place, context.CancellationToken) is not { } operation) continue;
            if (new Unblocked(model, TokenScope.TokenOf(operation)?.Name).TaskOf(place) is { } task)
                context.OfferRoot(diagnostic, "Await instead", AwaitRewriter.Await(model, root, place, task));
        }
    }
}
