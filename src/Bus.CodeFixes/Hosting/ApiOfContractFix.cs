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
public sealed class ApiOfContractFix : BusCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [HostingIds.OldLanguage];

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.GetValueOrDefault(EnvironmentAnalyzer.ContractKey) is not { } contract) continue;
            if (root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<MemberAccessExpressionSyntax>() is not { } access) continue;
            TypeSyntax type = SyntaxFactory.ParseTypeName(contract).WithAdditionalAnnotations(Simplifier.Annotation);
            GenericNameSyntax name = SyntaxFactory.GenericName(SyntaxFactory.Identifier("Api"), SyntaxFactory.TypeArgumentList(SyntaxFactory.SingletonSeparatedList(type)));
            ExpressionSyntax call = SyntaxFactory.InvocationExpression(access.WithName(name).WithoutTrailingTrivia()).WithTriviaFrom(access);
            Offer(context, diagnostic, "Use 'Api<…>()'", root => root.ReplaceNode(access, call));
        }
    }
}
