using Bus.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bus.Generators.Parsing;

/// <summary>Reads the lines that serve APIs and start classes of listeners, for the manifest: the program that puts assemblies together cannot see into them.</summary>
internal static class WiringParser
{
    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellationToken)
        => node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Serve" or "ServeAsync" or "Listen" or "ListenAsync" } };

    public static WiringModel? Parse(GeneratorSyntaxContext context, CancellationToken cancellationToken)
    {
        SymbolInfo found = context.SemanticModel.GetSymbolInfo(context.Node, cancellationToken);
        // Contracts do not describe themselves yet, so that no call of these methods fits its constraints before the generator has run.
        if ((found.Symbol ?? found.CandidateSymbols.FirstOrDefault()) is not IMethodSymbol method) return null;
        if (ServedBy(method) is { } served)
            return DeclarationParser.CanBeNamedInAttributes(served.Service) ? new("Serves", WireNames.OfApi(served.Contract), served.Service.FullName()) : null;
        return StartedBy(method) is { } listeners && DeclarationParser.CanBeNamedInAttributes(listeners) ? new("Registers", "", listeners.FullName()) : null;
    }

    /// <summary>The contract that a method serves, and the class it is said to serve it with or the contract again; or null.</summary>
    public static (INamedTypeSymbol Contract, INamedTypeSymbol Service)? ServedBy(IMethodSymbol method)
    {
        if (method.Name is not ("Serve" or "ServeAsync") || !IsOurs(method)) return null;
        if (method.TypeArguments is not [INamedTypeSymbol contract, ..] || !contract.IsContract()) return null;
        return (contract, method.TypeArguments.Length > 1 && method.TypeArguments[1] is INamedTypeSymbol service ? service : contract);
    }

    /// <summary>The class whose listeners a method starts, or null.</summary>
    public static INamedTypeSymbol? StartedBy(IMethodSymbol method)
        => method.Name is "Listen" or "ListenAsync" && method.TypeArguments is [INamedTypeSymbol { TypeKind: TypeKind.Class } listeners] && IsOurs(method)
            && method.ContainingType.Name is "BusBuilder" or "BusListenersExtensions" ? listeners : null;

    private static bool IsOurs(IMethodSymbol method)
        => method.ContainingType is { Name: "IBus" or "BusClient" or "BusBuilder" or "BusListenersExtensions" } type && type.IsInBus();
}
