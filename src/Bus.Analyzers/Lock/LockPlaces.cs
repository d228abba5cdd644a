using Bus.Generators.Parsing;
using Bus.Generators.Parsing.Shapes;
using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Lock;

/// <summary>Finds in the source what a change is about.</summary>
/// <param name="contract">The contract.</param>
/// <param name="shapes">The types that it reaches.</param>
/// <param name="compilation">The compilation of the contract.</param>
internal sealed class LockPlaces(INamedTypeSymbol contract, ShapeParser shapes, Compilation compilation)
{
    public PlacedChange Of(string api, LockChange change)
        => InType(change.Place)?.PlaceIn(compilation) is { } found ? new(api, change, found, IsInType: true) : new(api, change, InContract(change.Place), IsInType: false);

    private Location InContract(LockPlace place)
    {
        ISymbol? member = Member(place);
        if (place.Parameter is { } name && (member as IMethodSymbol)?.Parameters.FirstOrDefault(parameter => WireNames.OfParameter(parameter) == name)?.PlaceIn(compilation) is { } parameter)
            return parameter;
        return member?.Place(contract) ?? contract.Place();
    }

    private ISymbol? Member(LockPlace place)
    {
        foreach (ContractMember member in ContractMember.Of(contract))
            if (member.Problem is null && member.BusName == (member.Method is null ? place.Event : place.Rpc)) return member.Symbol;
        return null;
    }

    private ISymbol? InType(LockPlace place)
    {
        if (place.Type is null || shapes.Found.FirstOrDefault(shape => shape.DisplayName == place.Type) is not { } shape || shapes.TypeOf(shape.Identifier) is not { } type) return null;
        if (place.Member is null) return type;
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
            if (current.GetMembers().FirstOrDefault(member => IsCalled(member, place.Member)) is { } found) return found;
        return type;
    }

    private static bool IsCalled(ISymbol member, string name) => member switch
    {
        IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } field => (field.AttributeText(KnownNames.JsonStringEnumMemberNameAttribute) ?? WireNames.SnakeCase(field.Name)) == name,
        IPropertySymbol or IFieldSymbol => !member.IsImplicitlyDeclared && WireNames.OfPayloadMember(member) == name,
        _ => false,
    };
}
