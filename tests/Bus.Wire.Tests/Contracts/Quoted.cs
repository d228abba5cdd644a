using System.Text.Json.Serialization;

namespace Bus.Wire.Tests.Contracts;

/// <summary>Numbers as text.</summary>
public sealed record Quoted
{
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public required long Long { get; init; }

    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
    public decimal Decimal { get; init; }

    [JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)]
    public double Double { get; init; }

    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public List<int>? Numbers { get; set; }

    /// <summary>A float, in quotes too.</summary>
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
    public float Float { get; set; }

    [JsonPropertyName("é\"")]
    public string? Strange { get; set; }

    [JsonPropertyName("event"), JsonRequired]
    public Half Half { get; set; }
}
