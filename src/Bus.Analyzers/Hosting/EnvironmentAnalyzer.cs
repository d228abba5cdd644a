using System.Collections.Immutable;
using Bus.Analyzers.Contracts;
using Bus.Analyzers.Rules;
using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bus.Analyzers.Hosting;

/// <summary>Tells what in a project's surroundings keeps generated code from being used.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EnvironmentAnalyzer : BusAnalyzer
{
    // The compiler that this is built against has no name for C# 14 yet.
    private const int CSharp14 = 1400;

    /// <summary>The property with the contract's full name, for the fix.</summary>
    public const string ContractKey = "Contract";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [HostingRules.GlobalBus, HostingRules.OldLanguage];

    /// <inheritdoc/>
    protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterSymbolAction(CheckName, SymbolKind.NamedType);
        if (context.Compilation is not CSharpCompilation compilation || (int)compilation.LanguageVersion >= CSharp14) return;
        KnownContracts contracts = new(compilation, context.CancellationToken);
        context.RegisterSyntaxNodeAction(node => CheckProperty(node, contracts), SyntaxKind.SimpleMemberAccessExpression);
    }

    private static void CheckName(SymbolAnalysisContext context)
    {
        if (context.Symbol is INamedTypeSymbol { Name: "Bus", ContainingSymbol: INamespaceSymbol { IsGlobalNamespace: true } } type)
            context.Report(HostingRules.GlobalBus, type.PlaceInSource() ?? Location.None);
    }

    private static void CheckProperty(SyntaxNodeAnalysisContext context, KnownContracts contracts)
    {
        MemberAccessExpressionSyntax access = (MemberAccessExpressionSyntax)context.Node;
        if (access.Parent is InvocationExpressionSyntax || access.Name is not IdentifierNameSyntax name) return;
        if (contracts.OnTheBus(name.Identifier.ValueText) is not { } contract) return;
        if (!IsBus(context.SemanticModel.GetTypeInfo(access.Expression, context.CancellationToken).Type)) return;
        if (context.SemanticModel.GetSymbolInfo(access, context.CancellationToken).Symbol is { ContainingType: { } owner } && IsBus(owner)) return;
        context.ReportDiagnostic(Diagnostic.Create(
            HostingRules.OldLanguage, name.GetLocation(), ImmutableDictionary<string, string?>.Empty.Add(ContractKey, contract.FullName()),
            name.Identifier.ValueText, contract.Name));
    }

    private static bool IsBus(ITypeSymbol? type) => type is not null && (IsIt(type) || type.AllInterfaces.Any(IsIt));

    private static bool IsIt(ITypeSymbol type) => type.Name == "IBus" && type.IsInBus();
}
