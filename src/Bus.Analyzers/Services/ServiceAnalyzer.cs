using System.Collections.Immutable;
using Bus.Analyzers.Rules;
using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bus.Analyzers.Services;

/// <summary>Tells of services whose events are missing because the generator may not add to the class.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ServiceAnalyzer : BusAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [HostingRules.LacksEvents];

    /// <inheritdoc/>
    protected override void Start(CompilationStartAnalysisContext context) => context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context)
    {
        if (context.Symbol is not INamedTypeSymbol { TypeKind: TypeKind.Class, AllInterfaces.Length: > 0 } type) return;
        foreach (INamedTypeSymbol contract in type.AllInterfaces.Where(static contract => contract.IsContract()))
        {
            if (contract.ContractMembers().OfType<IPropertySymbol>().FirstOrDefault(property => IsMissing(type, property)) is not { } missing) continue;
            // Into a class without an obstacle the generator writes it, though perhaps not yet.
            if (DeclarationParser.ObstacleOf(type, allowTypeParameters: true, context.CancellationToken) is not { } obstacle) return;
            context.ReportDiagnostic(Diagnostic.Create(
                HostingRules.LacksEvents, type.PlaceInSource() ?? Location.None, Misfits.Properties(obstacle.Text is null ? Misfits.NotPartial : null),
                type.Name, contract.Name, missing.Name, Remedy(type, obstacle)));
            return;
        }
    }

    private static string Remedy(INamedTypeSymbol type, DeclarationObstacle obstacle)
    {
        if (obstacle.Text is { } text) return $"The class {text}: declare it without 'file'";
        return SymbolEqualityComparer.Default.Equals(obstacle.Type, type) ? "Declare the class partial" : $"Declare '{obstacle.Type.Name}', around it, partial";
    }

    private static bool IsMissing(INamedTypeSymbol type, IPropertySymbol property)
        => property.EventPayload() is not null && property.SetMethod is null && type.FindImplementationForInterfaceMember(property) is null;
}
