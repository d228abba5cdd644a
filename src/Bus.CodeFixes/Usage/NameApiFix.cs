using System.Collections.Immutable;
using System.Composition;
using Bus.Analyzers.Rules;
using Bus.Analyzers.Usage;
using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bus.CodeFixes.Usage;

/// <summary>Names the API that a service serves: one offer for each contract of its class.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class NameApiFix : BusCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UsageIds.UnnamedApi];

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model) return;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (root.FindNode(diagnostic.Location.SourceSpan) is not IdentifierNameSyntax name || name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call) continue;
            if (ApiCall.MethodOf(call, model, context.CancellationToken) is not { } method || ApiCall.ServiceArgument(call, method) is not { } service) continue;
            INamedTypeSymbol[] contracts = [.. model.GetTypeInfo(service.Expression, context.CancellationToken).Type?.AllInterfaces.Where(static type => type.IsContract()) ?? []];
            foreach (INamedTypeSymbol contract in contracts)
            {
                string api = contract.ToMinimalDisplayString(model, name.SpanStart);
                GenericNameSyntax named = SyntaxFactory.GenericName(name.Identifier.WithTrailingTrivia(), SyntaxFactory.TypeArgumentList([SyntaxFactory.ParseTypeName(api)])).WithTriviaFrom(name);
                // With one contract each there is one way to mend all; of several, one and the same is meant.
                Offer(context, diagnostic, $"Serve '{api}'", root => root.ReplaceNode(name, named), contracts.Length == 1 ? diagnostic.Id : $"{diagnostic.Id}:{api}");
            }
        }
    }
}
