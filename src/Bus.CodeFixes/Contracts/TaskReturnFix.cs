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
public sealed class TaskReturnFix : NodeFix<MethodDeclarationSyntax>
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.ReturnType];

    private protected override async ValueTask<NodeChange?> ChangeOfAsync(Document document, Diagnostic diagnostic, MethodDeclarationSyntax node, CancellationToken cancellationToken)
    {
        // A stream is no value that comes later: what it should be instead is its author's to say.
        if (node.ReturnType.ToString().Contains("Enumerable<")) return null;
        if (await Implementations.AreThereAsync(document, node, cancellationToken).ConfigureAwait(false)) return null;
        TypeSyntax task = TaskOf(node.ReturnType).WithTriviaFrom(node.ReturnType);
        return NodeChange.Replace($"Return '{task.WithoutTrivia()}'", node.ReturnType, task);
    }

    private static TypeSyntax TaskOf(TypeSyntax type) => type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword }
        ? SyntaxFactory.IdentifierName("ValueTask")
        : SyntaxFactory.GenericName(SyntaxFactory.Identifier("ValueTask"), SyntaxFactory.TypeArgumentList(SyntaxFactory.SingletonSeparatedList(type.WithoutTrivia())));
}
