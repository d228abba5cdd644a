using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bus.Wire.Tests.Golden;

[BusApi("api")]
public partial interface IGoldenApi
{
    Task HintsAsync(
        byte[] bytes, string complex, decimal price, bool boolean, int integer, JsonObject dict, JsonArray tuple, HashSet<JsonElement> set, JsonElement any, DateOnly date, TimeOnly time,
        List<int> listOfInt, List<JsonElement> listOfAny, IReadOnlyList<int> sequence, HashSet<string> setOfStr, Dictionary<string, int> dictOfInt, Dictionary<int, string> intToStr,
        int? optionalInt, List<int?>? optionalList, Role role, Point point, Address address, Defaults defaults, Plain plain);

    Task MoreHintsAsync(Dictionary<string, Address> addresses, List<Point> points);

    Task<Point> G1Async(JsonElement a, int b = 3, string? c = null, int? d = null, JsonElement? e = null, string f = "x");

    Task G2Async();

    Task G4Async(Role a = Role.Admin, decimal b = 1);

    BusEvent<Untyped> Untyped { get; }

    BusEvent<Opt> Opt { get; }

    BusEvent<Dflt> Dflt { get; }

    BusEvent<Values> Values { get; }
}
