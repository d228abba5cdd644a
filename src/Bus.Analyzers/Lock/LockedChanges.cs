using System.Collections.Concurrent;
using System.Collections.Immutable;
using Bus.Generators.Locking;
using Bus.Generators.Parsing.Shapes;
using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Lock;

/// <summary>What differs between the contracts of a compilation and their lock, each looked for when it is asked for.</summary>
internal sealed class LockedChanges(Compilation compilation, LockModel before)
{
    private readonly Lazy<ImmutableDictionary<string, INamedTypeSymbol>> _contracts = new(() => LockedContracts.Of(compilation.Assembly));
    private readonly ConcurrentDictionary<string, ImmutableArray<PlacedChange>> _found = new(StringComparer.Ordinal);
    private ILookup<(Location?, string), PlacedChange>? _ofTypes;

    public LockModel Before => before;

    /// <summary>The contracts by their names on the bus.</summary>
    public ImmutableDictionary<string, INamedTypeSymbol> Contracts => _contracts.Value;

    /// <summary>What is told of a contract. One line that breaks nobody is told once, of the first use of its type in any contract.</summary>
    public IEnumerable<PlacedChange> Of(string api, CancellationToken cancellationToken)
    {
        ImmutableArray<PlacedChange> all = Find(api, cancellationToken);
        foreach (PlacedChange one in all)
            if (one.Change.OfType is null) yield return one;
        foreach ((Location?, string) key in all.Where(static one => one.Change.OfType is not null).Select(static one => one.Key).Distinct())
        {
            PlacedChange[] uses = [.. (_ofTypes ??= FindOfTypes(cancellationToken))[key]];
            if (uses[0].Api != api) continue;
            int more = uses.Select(static use => use.Change.Subject).Distinct().Count() - 1;
            yield return more == 0 ? uses[0] : uses[0] with { Change = uses[0].Change with { Text = $"{uses[0].Change.Text} (and so {more} more)" } };
        }
    }

    private ILookup<(Location?, string), PlacedChange> FindOfTypes(CancellationToken cancellationToken)
        => before.Apis.Keys.SelectMany(api => Find(api, cancellationToken)).Where(static one => one.Change.OfType is not null).ToLookup(static one => one.Key);

    private ImmutableArray<PlacedChange> Find(string api, CancellationToken cancellationToken)
        => Contracts.TryGetValue(api, out INamedTypeSymbol? contract) ? _found.GetOrAdd(api, _ => Compare(api, contract, cancellationToken)) : [];

    private ImmutableArray<PlacedChange> Compare(string api, INamedTypeSymbol contract, CancellationToken cancellationToken)
    {
        ShapeParser shapes = new(contract.ContainingAssembly);
        LockModel after = LockBuilder.Of([ApiShapesParser.Parse(contract, shapes, cancellationToken)]);
        LockPlaces places = new(contract, shapes, compilation);
        return [.. new ApiComparison(api, before, after).Changes().Select(change => places.Of(api, change))];
    }
}
