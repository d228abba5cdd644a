using Bus.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bus.Generators.Parsing;

/// <summary>Reads a class that implements contracts.</summary>
internal static class ServiceParser
{
    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellationToken)
        => node is ClassDeclarationSyntax { BaseList.Types.Count: > 0 } or RecordDeclarationSyntax { BaseList.Types.Count: > 0, ClassOrStructKeyword.RawKind: not (int)SyntaxKind.StructKeyword };

    public static ServiceModel? Parse(GeneratorSyntaxContext context, CancellationToken cancellationToken)
    {
        if (context.SemanticModel.GetDeclaredSymbol(context.Node, cancellationToken) is not INamedTypeSymbol type) return null;
        if (!IsFirstDeclaration(type, context.Node, cancellationToken)) return null;
        List<INamedTypeSymbol> contracts = [.. type.AllInterfaces.Where(static contract => contract.IsContract())];
        if (contracts.Count == 0) return null;

        bool canBeExtended = DeclarationParser.CanBeExtended(type, allowTypeParameters: true, cancellationToken);
        return new ServiceModel
        {
            Declaration = DeclarationParser.Parse(type),
            Apis = new(contracts.Select(WireNames.OfApi).OrderBy(static name => name, StringComparer.Ordinal)),
            Events = canBeExtended ? new(MissingEvents(type, contracts, cancellationToken)) : default,
        };
    }

    private static IEnumerable<ServiceEventModel> MissingEvents(INamedTypeSymbol type, List<INamedTypeSymbol> contracts, CancellationToken cancellationToken)
    {
        HashSet<string> names = [.. type.GetMembers().Select(static member => member.Name)];
        HashSet<ISymbol> seen = new(SymbolEqualityComparer.Default);
        foreach (INamedTypeSymbol contract in contracts)
        {
            if (BaseGetsEvents(type, contract, cancellationToken)) continue;
            foreach (IPropertySymbol property in contract.ContractMembers().OfType<IPropertySymbol>())
            {
                if (property.EventPayload() is not { } payload || property.SetMethod is not null) continue;
                if (type.FindImplementationForInterfaceMember(property) is not null || !seen.Add(property)) continue;
                yield return new ServiceEventModel(
                    contract.FullName(), property.ContainingType.FullName(), property.Name,
                    $"{WireNames.OfApi(contract)}.{WireNames.OfMember(property)}", payload.FullName(), IsExplicit: !names.Add(property.Name));
            }
        }
    }

    /// <summary>Whether the events of a contract are generated in a base class already, where they cannot be seen yet.</summary>
    private static bool BaseGetsEvents(INamedTypeSymbol type, INamedTypeSymbol contract, CancellationToken cancellationToken)
    {
        for (INamedTypeSymbol? ancestor = type.BaseType; ancestor is { SpecialType: SpecialType.None }; ancestor = ancestor.BaseType)
        {
            if (!ancestor.AllInterfaces.Contains(contract, SymbolEqualityComparer.Default)) return false;
            if (DeclarationParser.CanBeExtended(ancestor.OriginalDefinition, allowTypeParameters: true, cancellationToken)) return true;
        }
        return false;
    }

    /// <summary>A partial class is seen once for each part with a base list; the first of them stands for all.</summary>
    private static bool IsFirstDeclaration(INamedTypeSymbol type, SyntaxNode node, CancellationToken cancellationToken)
    {
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            SyntaxNode declaration = reference.GetSyntax(cancellationToken);
            if (IsCandidate(declaration, cancellationToken)) return declaration == node;
        }
        return false;
    }
}
