using System.Collections.Immutable;

namespace Bus.Generators.Model;

/// <summary>The shape of a payload type.</summary>
internal sealed record PayloadModel
{
    /// <summary>The full name of the type, without <c>global::</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The full name as an identifier.</summary>
    public required string Identifier { get; init; }

    public required EquatableArray<PayloadMemberModel> Members { get; init; }

    /// <summary>Contracts may reach one type on several ways: it is described once, in a stable order.</summary>
    public static IEnumerable<PayloadModel> Distinct(ImmutableArray<PayloadModel> all)
        => all.GroupBy(static payload => payload.Identifier, StringComparer.Ordinal)
            .OrderBy(static group => group.Key, StringComparer.Ordinal)
            .Select(static group => group.First());
}
