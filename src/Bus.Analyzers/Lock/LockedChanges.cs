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
    private readonly ConcurrentDictionary<string, ComparedContract> _compared = new(StringComparer.Ordinal);
    private readonly object _gate = new();
    private ILookup<(Location?, string), PlacedChange>? _ofTypes;
    private ImmutableDictionary<string, string>? _renames;
    private LockOrders? _orders;

    public LockModel Before => before;

    /// <summary>The contracts by their names on the bus.</summary>
    public ImmutableDictionary<string, INamedTypeSymbol> Contracts => _contracts.Value;

    /// <summary>The names of locked APIs that are gone, by those that they have now.</summary>
    public ImmutableDictionary<string, string> Renames(CancellationToken cancellationToken)
    {
        // Nothing is kept of what is cancelled: another analysis of the compilation asks again.
        lock (_gate) return _renames ??= ApiRenames.Find(before, Contracts, cancellationToken);
    }

    /// <summary>What is told of a contract. One line that breaks nobody is told once, of the first use of its type in any contract.</summary>
    public IEnumerable<PlacedChange> Of(string api, CancellationToken cancellationToken)
    {
        ImmutableArray<PlacedChange> all = Find(api, cancellationToken);
        foreach (PlacedChange one in all)
            if (one.Change.OfType is null) yield return one;
        foreach ((Location?, string) key in all.Where(static one => one.Change.OfType is not null).Select(static one => one.Key).Distinct())
        {
            PlacedChange[] uses = [.. OfTypes(cancellationToken)[key]];
            if (uses[0].Api != api) continue;
            int more = uses.Select(static use => use.Change.Subject).Distinct().Count() - 1;
            yield return more == 0 ? uses[0] : uses[0] with { Change = uses[0].Change with { Text = $"{uses[0].Change.Text} (and so {more} more)" } };
        }
    }

    private ILookup<(Location?, string), PlacedChange> OfTypes(CancellationToken cancellationToken)
    {
        lock (_gate) return _ofTypes ??= before.Apis.Keys.SelectMany(api => Find(api, cancellationToken)).Where(static one => one.Change.OfType is not null).ToLookup(static one => one.Key);
    }

    private LockOrders Orders(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _orders ??= new(from api in before.Apis.Keys
                                   where Contracts.ContainsKey(api)
                                   from change in Compare(api, cancellationToken).Changes
                                   select (api, change));
        }
    }

    private ImmutableArray<PlacedChange> Find(string api, CancellationToken cancellationToken)
        => Contracts.ContainsKey(api) ? _found.GetOrAdd(api, _ => Place(api, Compare(api, cancellationToken), cancellationToken)) : [];

    private ImmutableArray<PlacedChange> Place(string api, ComparedContract compared, CancellationToken cancellationToken)
    {
        // Other contracts are of interest only where there is an order to tell.
        LockChange[] changes = [.. compared.Changes.Select(change => change.SafeOrder is null ? change : Orders(cancellationToken).Told(api, change))];
        return [.. ApiComparison.Told(changes).Select(change => compared.Places.Of(api, change))];
    }

    private ComparedContract Compare(string api, CancellationToken cancellationToken) => _compared.GetOrAdd(api, _ =>
    {
        INamedTypeSymbol contract = Contracts[api];
        ShapeParser shapes = new(contract.ContainingAssembly);
        LockModel after = LockBuilder.Of([ApiShapesParser.Parse(contract, shapes, cancellationToken)]);
        return new([.. new ApiComparison(api, before, before.Apis[api], after, after.Apis[api]).Changes()], new(contract, shapes, compilation));
    });

    /// <param name="Changes">All that differs from the lock.</param>
    /// <param name="Places">Where that is.</param>
    private sealed record ComparedContract(ImmutableArray<LockChange> Changes, LockPlaces Places);
}
