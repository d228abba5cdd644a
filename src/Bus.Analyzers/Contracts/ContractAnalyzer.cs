using System.Collections.Immutable;
using Bus.Analyzers.Rules;
using Bus.Generators.Model;
using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bus.Analyzers.Contracts;

/// <summary>Tells what in a contract cannot travel.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContractAnalyzer : BusAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        ContractRules.NotPartial, ContractRules.NotExtendable, ContractRules.ReturnType, ContractRules.Signature, ContractRules.CancellationToken,
        ContractRules.DuplicateName, ContractRules.UnsupportedMember, ContractRules.DerivedContract, ContractRules.UnusableName,
        PayloadRules.AnyValue,
    ];

    /// <inheritdoc/>
    protected override void Start(CompilationStartAnalysisContext context) => context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context)
    {
        INamedTypeSymbol contract = (INamedTypeSymbol)context.Symbol;
        if (!contract.IsContract()) return;
        CheckDeclaration(context, contract);
        foreach (INamedTypeSymbol other in contract.AllInterfaces.Where(static other => other.IsContract()))
            context.Report(ContractRules.DerivedContract, contract.Place(), contract.Name, other.Name);
        foreach (ContractMember member in ContractMember.Of(contract))
        {
            if (member.Problem is { } problem) Report(context, contract, member.Symbol, problem);
            CheckName(context, contract, member.Symbol);
            if (member.Symbol is not IMethodSymbol method) continue;
            CheckToken(context, contract, method);
            foreach (IParameterSymbol parameter in method.Parameters) CheckName(context, contract, parameter);
        }
    }

    private static void CheckDeclaration(SymbolAnalysisContext context, INamedTypeSymbol contract)
    {
        if (DeclarationParser.ObstacleOf(contract, allowTypeParameters: false, context.CancellationToken) is not { } obstacle) return;
        if (obstacle.Text is { } text) context.Report(ContractRules.NotExtendable, contract.Place(), contract.Name, text);
        else context.Report(ContractRules.NotPartial, obstacle.Type.PlaceInSource() ?? contract.Place(), contract.Name, obstacle.Type.Name);
    }

    private static void Report(SymbolAnalysisContext context, INamedTypeSymbol contract, ISymbol member, Problem problem)
    {
        DiagnosticDescriptor rule = ContractRules.Find(problem.Rule) ?? PayloadRules.AnyValue;
        ISymbol blamed = (member as IMethodSymbol)?.Parameters.FirstOrDefault(parameter => parameter.Name == problem.Member) ?? member;
        context.Report(rule, blamed.Place(contract), $"{contract.Name}.{member.Name}", problem.Text);
    }

    /// <summary>An empty name would be left out without a word, and the member would travel under another than its author thinks.</summary>
    private static void CheckName(SymbolAnalysisContext context, INamedTypeSymbol contract, ISymbol symbol)
    {
        if (symbol.Attribute(KnownNames.BusNameAttribute)?.ConstructorArguments is not [{ Value: null or "" }]) return;
        context.Report(ContractRules.UnusableName, symbol.Place(contract), $"{contract.Name}.{symbol.Name}", "its [BusName] is empty");
    }

    private static void CheckToken(SymbolAnalysisContext context, INamedTypeSymbol contract, IMethodSymbol method)
    {
        if (method.MethodKind != MethodKind.Ordinary) return;
        int last = method.Parameters.Length - 1, tokens = method.Parameters.Count(RpcParser.IsCancellationToken);
        if (tokens > 1 || (last >= 0 && RpcParser.IsCancellationToken(method.Parameters[last]))) return;
        context.Report(ContractRules.CancellationToken, method.Place(contract), $"{contract.Name}.{method.Name}",
            tokens == 0 ? "takes no CancellationToken" : "has parameters behind its CancellationToken",
            // Nothing may stand behind it.
            last >= 0 && method.Parameters[last].IsParams ? $"Take '{method.Parameters[last].Name}' without 'params', and 'CancellationToken cancellationToken = default' behind it" : "End its parameters with 'CancellationToken cancellationToken = default'");
    }
}
