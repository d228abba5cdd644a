using System.Collections.Immutable;
using Bus.Analyzers.Listening;
using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bus.Analyzers.Services;

/// <summary>Silences "is apparently never instantiated" for internal services and classes of listeners: the host makes them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HostMadeClassSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor NeverInstantiated = new("BUSS0001", "CA1812", "The host makes services and classes of listeners, for each call or event.");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [NeverInstantiated];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        if (context.Compilation.GetTypeByMetadataName(KnownNames.BusApiAttribute) is null) return;
        foreach (Diagnostic diagnostic in context.ReportedDiagnostics)
            if (IsHostMade(context, diagnostic.Location)) context.ReportSuppression(Suppression.Create(NeverInstantiated, diagnostic));
    }

    private static bool IsHostMade(SuppressionAnalysisContext context, Location place)
    {
        if (place.SourceTree is not { } tree) return false;
        TypeDeclarationSyntax? declaration = tree.GetRoot(context.CancellationToken).FindNode(place.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>();
        if (declaration is null || context.GetSemanticModel(tree).GetDeclaredSymbol(declaration, context.CancellationToken) is not INamedTypeSymbol type) return false;
        return type.AllInterfaces.Any(static contract => contract.IsContract())
            || type.GetMembers().OfType<IMethodSymbol>().Any(static method => ListenerAttributes.Of(method).Any());
    }
}
