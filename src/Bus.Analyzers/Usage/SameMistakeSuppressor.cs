using System.Collections.Immutable;
using Bus.Analyzers.Rules;
using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Bus.Analyzers.Usage;

/// <summary>Leaves one warning where the compiler or the framework's analyzers tell of the same mistake in general words.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SameMistakeSuppressor : DiagnosticSuppressor
{
    private const string NotAwaited = "CS4014", TokenNotPassed = "CA2016";

    private static readonly SuppressionDescriptor Unawaited = new("BUSS3001", NotAwaited, $"{UsageIds.NotAwaited} tells of the same call.");
    private static readonly SuppressionDescriptor Token = new("BUSS3003", TokenNotPassed, $"{UsageIds.TokenNotPassed} tells of the same call.");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [Unawaited, Token];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        if (context.Compilation.GetTypeByMetadataName(KnownNames.BusApiAttribute) is null) return;
        foreach (Diagnostic diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is not { } tree) continue;
            DiagnosticDescriptor ours = diagnostic.Id == NotAwaited ? UsageRules.NotAwaited : UsageRules.TokenNotPassed;
            if (!Replaces(ours, diagnostic, tree, context)) continue;
            SyntaxNode node = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            SemanticModel model = context.GetSemanticModel(tree);
            if (diagnostic.Id == NotAwaited ? IsDropped(model.GetOperation(node, context.CancellationToken)) : IsWithoutToken(model, node, context.CancellationToken))
                context.ReportSuppression(Suppression.Create(diagnostic.Id == NotAwaited ? Unawaited : Token, diagnostic));
        }
    }

    /// <summary>Whether our rule is on and as loud: what somebody made an error stays one.</summary>
    private static bool Replaces(DiagnosticDescriptor ours, Diagnostic theirs, SyntaxTree tree, SuppressionAnalysisContext context)
    {
        CompilationOptions options = context.Compilation.Options;
        ReportDiagnostic severity = options.SyntaxTreeOptionsProvider is { } files
            && (files.TryGetDiagnosticValue(tree, ours.Id, context.CancellationToken, out ReportDiagnostic set) || files.TryGetGlobalDiagnosticValue(ours.Id, context.CancellationToken, out set))
            ? set
            : ours.GetEffectiveSeverity(options);
        DiagnosticSeverity? loud = severity switch
        {
            ReportDiagnostic.Error => DiagnosticSeverity.Error,
            ReportDiagnostic.Warn => DiagnosticSeverity.Warning,
            ReportDiagnostic.Info => DiagnosticSeverity.Info,
            _ => null,
        };
        return loud >= theirs.Severity;
    }

    private static bool IsDropped(IOperation? operation)
    {
        while (operation?.Parent is IConversionOperation conversion) operation = conversion;
        return operation?.Parent is IExpressionStatementOperation statement && statement.DroppedCall() is not null;
    }

    private static bool IsWithoutToken(SemanticModel model, SyntaxNode node, CancellationToken cancellationToken)
        => node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call && model.GetOperation(call, cancellationToken) is IInvocationOperation invocation
            && TokenScope.MissingToken(invocation) is not null && invocation.IsBusCall() && TokenScope.TokenOf(invocation) is not null;
}
