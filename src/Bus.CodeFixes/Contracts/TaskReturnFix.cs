using System.Collections.Immutable;
using System.Composition;
using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bus.CodeFixes.Contracts;

/// <summary>Makes an RPC return a <c>ValueTask</c> of what it returned.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class TaskReturnFix : BusCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.ReturnType];

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method) continue;
            // A stream is no value that comes later: what it should be instead is its author's to say.
            if (method.ReturnType.ToString().Contains("Enumerable<")) continue;
            if (await Implementations.AreThereAsync(context, method).ConfigureAwait(false)) continue;
            TypeSyntax task = TaskOf(method.ReturnType).WithTriviaFrom(method.ReturnType);
            Offer(context, diagnostic, $"Return '{task.WithoutTrivia()}'", root => root.ReplaceNode(method.ReturnType, task));
        }
    }

    private static TypeSyntax TaskOf(TypeSyntax type) => type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword }
        ? SyntaxFactory.IdentifierName("ValueTask")
        : SyntaxFactory.GenericName(SyntaxFactory.Identifier("ValueTask"), SyntaxFactory.TypeArgumentList(SyntaxFactory.SingletonSeparatedList(type.WithoutTrivia())));
}
