using Bus.Generators.Model;
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

    /// <summary>Why it cannot travel, or null.</summary>
    public Problem? Problem { get; private init; }

    public string BusName => WireNames.OfMember(Symbol);

    /// <summary>The members of a contract, in the order of declaration.</summary>
    public static IEnumerable<ContractMember> Of(INamedTypeSymbol contract)
    {
        HashSet<string> rpcs = [], events = [], rpcNames = [], eventNames = [];
        foreach (ISymbol member in contract.ContractMembers())
        {
            if (member is IMethodSymbol { MethodKind: not MethodKind.Ordinary } || IsUnfinished(member)) continue;
            Problem? problem = ProblemOf(member, member is IMethodSymbol ? rpcNames : eventNames);
            if (problem is not null)
                yield return new(member, "") { Problem = problem };
            else if (member is IMethodSymbol method)
                yield return new(member, RpcParser.Unique(WireNames.WithoutAsync(method.Name), rpcs)) { Method = method, Return = RpcParser.ReturnOf(method)!.Value };
            else if (member is IPropertySymbol property)
                yield return new(member, RpcParser.Unique(property.Name, events)) { Property = property, Payload = property.EventPayload() };
        }
    }

    // While somebody types it, there is a member or a parameter without a name. The compiler tells of it.
    private static bool IsUnfinished(ISymbol member)
        => member.Name.Length == 0 || (member is IMethodSymbol method && method.Parameters.Any(static parameter => parameter.Name.Length == 0));

    private static Problem? ProblemOf(ISymbol member, HashSet<string> names)
    {
        Problem? problem = member switch
        {
            IMethodSymbol method => RpcParser.ProblemOf(method),
            IPropertySymbol { SetMethod: null } property => property.EventPayload() switch
            {
                null => new(RuleIds.UnsupportedMember, $"it is of type {property.Type.ToDisplayString()}"),
                { TypeKind: TypeKind.Dynamic } => new(RuleIds.AnyValue, "its payload is dynamic"),
                _ => null,
            },
            _ => new(RuleIds.UnsupportedMember, "it is neither a method nor a get-only property"),
        };
        if (problem is not null) return problem;
        string name = WireNames.OfMember(member);
        if (!WireNames.IsText(name)) return new(RuleIds.UnusableName, "its name on the bus is no text");
        if (name.Contains('.')) return new(RuleIds.UnusableName, $"its name on the bus, '{name}', has a dot, which stands between an API's name and a member's");
        return names.Add(name) ? null : new(RuleIds.DuplicateName, $"another member is called '{name}' on the bus too: rename one of them with [BusName]");
    }
}
