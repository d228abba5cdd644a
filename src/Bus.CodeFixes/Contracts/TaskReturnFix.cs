using System.Collections.Immutable;
using System.Composition;
using Bus.CodeFixes.Text;
using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bus.CodeFixes.Contracts;

/// <summary>Makes an RPC return a <c>ValueTask</c> of what it returned.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class TaskReturnFix : SignatureFix
{
    private const string Task = "ValueTask";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.ReturnType];

    // A stream is no value that comes later: what it should be instead is its author's to say.
    private protected override string? TitleOf(MethodDeclarationSyntax rpc) => rpc.ReturnType.ToString().Contains("Enumerable<") ? null : $"Return '{Told(rpc.ReturnType, Task)}'";

    // What is asynchronous has no such parameters, and yields no values.
    private protected override bool CanChange(MethodDeclarationSyntax implementation)
        => implementation.ReturnType is not RefTypeSyntax && !implementation.ParameterList.Parameters.Any(static parameter => parameter.Modifiers.Any(IsReference)) && !implementation.DescendantNodes().OfType<YieldStatementSyntax>().Any();

    // A caller is told that it has to await. Where what implements the RPC calls it, too, the fix itself would write what does not compile.
    private protected override bool Allows(SyntaxNode use, SemanticModel model, MethodDeclarationSyntax rpc, IReadOnlyList<MethodDeclarationSyntax> implementations)
        => !implementations.Any(implementation => implementation.SyntaxTree == use.SyntaxTree && implementation.Span.Contains(use.Span));

    private protected override MethodDeclarationSyntax Changed(MethodDeclarationSyntax method, SemanticModel model)
    {
        TypeSyntax task = SyntaxFactory.ParseTypeName(Told(method.ReturnType, TypeNames.ValueTask(model, method.ReturnType.SpanStart)));
        MethodDeclarationSyntax changed = method.WithReturnType(task.WithTriviaFrom(method.ReturnType));
        if (method.Body is null && method.ExpressionBody is null || method.Modifiers.Any(SyntaxKind.AsyncKeyword)) return changed;
        // What the body returns is what the task holds, then.
        SyntaxToken isAsync = SyntaxFactory.Token(SyntaxKind.AsyncKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        return changed.Modifiers.Count > 0 ? changed.AddModifiers(isAsync)
            : changed.WithReturnType(changed.ReturnType.WithoutLeadingTrivia()).AddModifiers(isAsync.WithLeadingTrivia(changed.ReturnType.GetLeadingTrivia()));
    }

    private static bool IsReference(SyntaxToken modifier) => modifier.Kind() is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword or SyntaxKind.InKeyword;

    /// <summary>The task of a type, by the name of the task.</summary>
    private static string Told(TypeSyntax type, string task)
        => type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } ? task : $"{task}<{type.WithoutTrivia()}>";
}
