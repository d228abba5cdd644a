using System.Collections.Immutable;
using Bus.Analyzers.Rules;
using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bus.Analyzers.Contracts;

/// <summary>Tells of APIs whose name, on the bus or in C#, is another's.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ApiNameAnalyzer : BusAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [ContractRules.DuplicateApi, ContractRules.HiddenApi, ContractRules.DuplicateProperty, ContractRules.UnusableName];

    /// <inheritdoc/>
    protected override void Start(CompilationStartAnalysisContext context)
    {
        KnownContracts contracts = new(context.Compilation, context.CancellationToken);
        INamedTypeSymbol? client = context.Compilation.GetTypeByMetadataName("Bus.BusClient");
        context.RegisterSymbolAction(symbol => Analyze(symbol, contracts, client), SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context, KnownContracts contracts, INamedTypeSymbol? client)
    {
        INamedTypeSymbol contract = (INamedTypeSymbol)context.Symbol;
        if (!contract.IsContract()) return;
        string name = WireNames.OfApi(contract), property = WireNames.PropertyOf(contract);
        if (!WireNames.IsText(name)) context.Report(ContractRules.UnusableName, contract.Place(), contract.Name, "its name on the bus is no text");
        if (contracts.Called(name).FirstOrDefault(other => !Same(other, contract)) is { } twin)
            context.Report(ContractRules.DuplicateApi, contract.Place(), contract.Name, name, twin.ToDisplayString());
        if (contracts.Own.FirstOrDefault(other => !Same(other, contract) && SharesExtensions(other, contract)) is { } neighbour)
            context.Report(ContractRules.DuplicateProperty, contract.Place(), contract.Name, neighbour.Name, property);
        if (HiddenBy(client, property) is { } hider)
            context.Report(ContractRules.HiddenApi, contract.Place(), contract.Name, property, hider.Name);
    }

    /// <summary>Whether both would be put on the bus by one class of extensions.</summary>
    private static bool SharesExtensions(INamedTypeSymbol left, INamedTypeSymbol right)
        => WireNames.PropertyOf(left) == WireNames.PropertyOf(right)
            && SymbolEqualityComparer.Default.Equals(left.ContainingSymbol, right.ContainingSymbol);

    /// <summary>The type whose member comes before an extension property: what <c>bus</c> usually is, a client or a bus.</summary>
    private static INamedTypeSymbol? HiddenBy(INamedTypeSymbol? client, string property)
    {
        if (client is null) return null;
        INamedTypeSymbol[] types = [.. client.AllInterfaces.Where(static type => type.Name == "IBus"), client, .. client.BaseType is { } root ? new[] { root } : []];
        return types.FirstOrDefault(type => type.GetMembers(property).Any(static member => member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public }));
    }

    private static bool Same(ISymbol left, ISymbol right) => SymbolEqualityComparer.Default.Equals(left, right);
}
