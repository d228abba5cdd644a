using System.Collections.Immutable;
using System.Composition;
using Bus.Analyzers;
using Bus.CodeFixes.Text;
using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bus.CodeFixes.Hosting;

/// <summary>Makes an <c>async void</c> listener return a task, which the bus waits for.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AsyncVoidFix : NodeFix<MethodDeclarationSyntax>
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.CannotListen];

    private protected override async ValueTask<NodeChange?> ChangeOfAsync(Document document, Diagnostic diagnostic, MethodDeclarationSyntax node, CancellationToken cancellationToken)
    {
        if (diagnostic.Properties.GetValueOrDefault(Misfits.Key) != Misfits.AsyncVoid) return null;
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model) return null;
        TypeSyntax task = SyntaxFactory.ParseTypeName(TypeNames.ValueTask(model, node.ReturnType.SpanStart));
        return NodeChange.Replace("Return 'ValueTask'", node.ReturnType, task.WithTriviaFrom(node.ReturnType));
    }
}
