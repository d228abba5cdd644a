using System.Text.Json;
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
}
