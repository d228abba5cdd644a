using Microsoft.CodeAnalysis;

namespace Bus.Generators.Parsing;

/// <summary>A member of a contract, and what it is on the bus. The proxy and the codecs have the same members, with the same names.</summary>
/// <param name="Symbol">The member.</param>
/// <param name="Identifier">The prefix of generated names, unique within the contract; empty when the member cannot travel.</param>
internal readonly record struct ContractMember(ISymbol Symbol, string Identifier)
{
    /// <summary>The RPC's method, or null when it is none.</summary>
    public IMethodSymbol? Method { get; private init; }

    public RpcReturn Return { get; private init; }

    /// <summary>The type of the RPC's result, or null without one.</summary>
    public ITypeSymbol? Result => Return.Result;

    /// <summary>The event's property, or null when it is none.</summary>
    public IPropertySymbol? Property { get; private init; }

    /// <summary>The event's payload.</summary>
    public ITypeSymbol? Payload { get; private init; }

    public string BusName => WireNames.OfMember(Symbol);

    /// <summary>The members of a contract, in the order of declaration.</summary>
    public static IEnumerable<ContractMember> Of(INamedTypeSymbol contract)
    {
        HashSet<string> rpcs = [], events = [];
        foreach (ISymbol member in contract.ContractMembers())
        {
            if (member is IMethodSymbol { MethodKind: not MethodKind.Ordinary }) continue;
            if (member is IMethodSymbol method && RpcParser.ReturnOf(method) is { } returns)
                yield return new(member, RpcParser.Unique(WireNames.WithoutAsync(method.Name), rpcs)) { Method = method, Return = returns };
            else if (member is IPropertySymbol { SetMethod: null } property && property.EventPayload() is { } payload)
                yield return new(member, RpcParser.Unique(property.Name, events)) { Property = property, Payload = payload };
            else
                yield return new(member, "");
        }
    }
}
