using System.Collections.Immutable;
using Bus.Generators.Locking;
using Bus.Generators.Parsing.Shapes;
using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Lock;

/// <summary>APIs that are gone from a compilation, and are there by another name.</summary>
internal static class ApiRenames
{
    /// <summary>The old names by the new ones, where only one fits.</summary>
    public static ImmutableDictionary<string, string> Find(LockModel before, ImmutableDictionary<string, INamedTypeSymbol> contracts, CancellationToken cancellationToken)
    {
        ImmutableDictionary<string, string> found = ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);
        ILookup<string, KeyValuePair<string, LockApi>> gone = before.Apis.Where(api => !contracts.ContainsKey(api.Key)).ToLookup(static api => MembersOf(api.Value));
        if (gone.Count == 0) return found;
        foreach (KeyValuePair<string, INamedTypeSymbol> contract in contracts.Where(contract => !before.Apis.ContainsKey(contract.Key)))
        {
            LockModel after = LockBuilder.Of([ApiShapesParser.Parse(contract.Value, new(contract.Value.ContainingAssembly), cancellationToken)]);
            LockApi added = after.Apis[contract.Key];
            string[] same = [.. gone[MembersOf(added)].Where(api => ApiComparison.IsSame(before, api.Value, after, added)).Select(static api => api.Key).Take(2)];
            if (same.Length == 1) found = found.Add(contract.Key, same[0]);
        }
        return found;
    }

    /// <summary>What tells most APIs apart, and costs nothing to compare. Names on the bus hold no line's end.</summary>
    private static string MembersOf(LockApi api) => string.Join("\n", [.. api.Rpcs.Keys, "", .. api.Events.Keys]);
}
