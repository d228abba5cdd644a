using System.Collections.Immutable;
using System.Composition;
using Bus.Analyzers.Listening;
using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bus.CodeFixes.Hosting;

/// <summary>Makes an <c>async void</c> listener return a task, which the bus waits for.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AsyncVoidFix : BusCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.CannotListen];

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.GetValueOrDefault(ListenerMisfits.Key) != ListenerMisfits.AsyncVoid) continue;
            if (root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method) continue;
            Offer(context, diagnostic, "Return 'ValueTask'", root => root.ReplaceNode(method.ReturnType, SyntaxFactory.IdentifierName("ValueTask").WithTriviaFrom(method.ReturnType)));
        }
    }
}
