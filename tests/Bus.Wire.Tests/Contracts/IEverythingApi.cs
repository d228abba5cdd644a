using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bus.Wire.Tests.Contracts;

/// <summary>One RPC or event for each family of types.</summary>
[BusApi]
public partial interface IEverythingApi
{
    Task<AllScalars> ScalarsAsync(AllScalars value, int number = 7, string? text = null, decimal price = 1.50m);

    Task<AllCollections> CollectionsAsync(AllCollections value, int[] numbers);

    Task<AllDictionaries> DictionariesAsync(AllDictionaries value);

    Task<Tree?> TreeAsync(Tree value, Figure figure, (int Width, string Unit) size);

    Task<Wide> WideAsync(Wide value, List<Wide> more);

    Task<JsonElement> PassAsync(JsonElement value, JsonNode? node, JsonObject? members, JsonArray? items);

    BusEvent<Figures> Drawn { get; }

    BusEvent<Marked> Marked { get; }

    BusEvent<Paid> Paid { get; }

    BusEvent<Quoted> Quoted { get; }

    BusEvent<Journey> Travelled { get; }
}
