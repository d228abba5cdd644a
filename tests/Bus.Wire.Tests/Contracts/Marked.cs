using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bus.Wire.Tests.Contracts;

/// <summary>Enums, and room for what nobody knows.</summary>
public sealed class Marked
{
    public required Color Color { get; init; }

    public Level Level { get; init; }

    public Rights Rights { get; set; }

    public Tags Tags { get; set; }

    public Color? Maybe { get; set; }

    public List<Color> Colors { get; init; } = [];

    public (Color Of, Rights By)? Pair { get; set; }

    public (int One, int Two, int Three, int Four, int Five, int Six, int Seven, string Eight) Eight { get; set; } = (1, 2, 3, 4, 5, 6, 7, "");

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}
