using System.Collections.Immutable;
using System.Composition;
using Bus.Analyzers.Hosting;
using Bus.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace Bus.CodeFixes.Hosting;

/// <summary>Writes <c>bus.Api&lt;IAuthApi&gt;()</c> for an extension property that the language's version does not know.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ApiOfContractFix : NodeFix<MemberAccessExpressionSyntax>
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [HostingIds.OldLanguage];

    private protected override ValueTask<NodeChange?> ChangeOfAsync(Document document, Diagnostic diagnostic, MemberAccessExpressionSyntax node, CancellationToken cancellationToken)
    {
        if (diagnostic.Properties.GetValueOrDefault(EnvironmentAnalyzer.ContractKey) is not { } contract) return default;
        TypeSyntax type = SyntaxFactory.ParseTypeName(contract).WithAdditionalAnnotations(Simplifier.Annotation);
        GenericNameSyntax name = SyntaxFactory.GenericName(SyntaxFactory.Identifier("Api"), SyntaxFactory.TypeArgumentList(SyntaxFactory.SingletonSeparatedList(type)));
        ExpressionSyntax call = SyntaxFactory.InvocationExpression(node.WithName(name).WithoutTrailingTrivia()).WithTriviaFrom(node);
        return new(NodeChange.Replace("Use 'Api<…>()'", node, call));
    }
}
