using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Bus.Codecs.Tests;

/// <summary>What may be null, and what may be missing.</summary>
[BusApi("bounds")]
public partial interface IBoundsApi
{
    Task<Bounded> TakeAsync(string name, int count, List<string> tags, string? note, int limit = 10, Plain kind = Plain.SecondOne);

    Task<string> Text(int number);

    Task<Impossible> Impossible(int number);

    Task<ExtendedByDefault> ExtendedByDefault(int number);

    Task<Dictionary<Factors, int>> Factors(int number);

    BusEvent<Bounded> Seen { get; }
}

public sealed record Bounded(string Name, List<string> Tags, Dictionary<string, Point> Points, int Count = 5)
{
    public required int Age { get; init; }

    public string Nick { get; init; } = "none";

    public JsonNode Node { get; set; } = 1;

    public (string Left, int Right) Pair { get; set; } = ("", 0);
}

/// <summary>A flag whose name begins as a number does.</summary>
[Flags]
public enum Factors
{
    [JsonStringEnumMemberName("2fa")] Second = 1,
    Password = 2,
}

/// <summary>What comes cannot give it the member that it requires.</summary>
public sealed class Impossible
{
    [JsonIgnore] public required int Number { get; set; }
}
