using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bus.Wire.Tests.Contracts;

namespace Bus.Wire.Tests.Hostile;

/// <summary>Collections whose items are short on the wire and large in memory.</summary>
[BusApi]
public partial interface IPilesApi
{
    Task<List<AllDictionaries>> ObjectsAsync();

    Task<List<HashSet<int>>> SetsAsync();

    Task<List<Dictionary<string, int>>> DictionariesAsync();

    Task<int[]> NumbersAsync();

    Task<List<int?[]>> ArraysAsync();

    Task<List<JsonElement>> ElementsAsync();

    Task<Dictionary<int, JsonElement>> NamedElementsAsync();

    Task<Marked> ExtensionsAsync();

    Task<List<Uri>> UrisAsync();

    Task<List<string>> TextsAsync();

    Task<JsonElement> ElementAsync();

    Task<List<Figure>> FiguresAsync();

    Task<Tree> TreeAsync();

    Task<Dictionary<long, int>> LongsAsync();

    Task<IReadOnlyDictionary<Int128, int>> WidesAsync();

    Task<FrozenDictionary<long, int>> FrozenLongsAsync();

    Task<ImmutableDictionary<long, int>> ImmutableLongsAsync();

    Task<SortedDictionary<long, int>> SortedLongsAsync();

    Task<HashSet<long>> LongSetAsync();

    Task<FrozenSet<long>> FrozenLongSetAsync();

    Task<ImmutableHashSet<long>> ImmutableLongSetAsync();

    Task<JsonNode> NodeAsync();
}
