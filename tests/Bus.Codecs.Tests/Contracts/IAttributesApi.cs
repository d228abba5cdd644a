using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Bus.Codecs.Tests;

/// <summary>Every attribute of System.Text.Json's that changes how members travel.</summary>
[BusApi]
public partial interface IAttributesApi
{
    Task<Renaming> Names();
    Task<Ignoring> Ignore();
    Task<IgnoringParameters> IgnoreParameters();
    Task<OneWay> IgnoreOneWay();
    Task<Including> Include();
    Task<Requiring> Require();
    Task<Extended> Extension();
    Task<ExtendedOnce> InitExtension();
    Task<ExtendedAlways> ReadOnlyExtension();
    Task<ExtendedNodes> NodeExtension();
    Task<Labelled> EnumNames();
    Task<Handled> HandledMembers();
    Task<HandledType> HandledType();
    Task<HandledDerived> HandledBase();
    Task<Ordered> Order();
    Task<Celsius> ConvertedStruct();
    Task<Colour> ConvertedClass();
    Task<Converted> ConvertedMembers();
}

public sealed record Renaming(
    [property: JsonPropertyName("plain name")] int Plain,
    [property: JsonPropertyName("<\"weird\\'+&\u00e9\ud83d\ude00\n>")] string Weird,
    int URLOfThing, int Item1Name, [property: JsonPropertyName("$dollar")] int Dollar);

public sealed class Ignoring
{
    [JsonIgnore] public int Always { get; set; } = 5;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int Never { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public int DefaultNumber { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public string? DefaultText { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public Point? DefaultPoint { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public int? DefaultNullable { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public FixedSpot DefaultStruct { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? NullText { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public int? NullNumber { get; set; }
}

public sealed record IgnoringParameters(int Number, [property: JsonIgnore] int Hidden = 7, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Text = null);

public sealed record OneWay(int Number, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenReading)] int Sent = 7, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] int Received = 8)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenReading)] public int Out { get; set; } = 1;
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public int In { get; set; } = 2;
}

public sealed class Including
{
    [JsonInclude] public int Field;
    [JsonInclude] internal string? InternalField = "";
    [JsonInclude] public int PrivateSetter { get; internal set; }
    [JsonInclude] internal int InternalProperty { get; set; }
    public int IgnoredField;
    internal int IgnoredProperty { get; set; }
}

public sealed class Requiring
{
    [JsonRequired] public int Number { get; set; }
    [JsonRequired] public string? Text { get; init; }
    public int Optional { get; set; }
}

public sealed class Extended
{
    public int Number { get; set; }
    public string? Key { get; set; }
    [JsonExtensionData] public Dictionary<string, JsonElement>? Rest { get; set; }
}

public sealed record ExtendedOnce(int Number)
{
    [JsonExtensionData] public IDictionary<string, JsonElement>? Extension { get; init; }
}

public sealed class ExtendedAlways
{
    public int Number { get; set; }
    [JsonExtensionData] public Dictionary<string, JsonElement> Rest { get; } = [];
}

/// <summary>Has something to give where nothing comes.</summary>
public sealed record ExtendedByDefault(int Number)
{
    [JsonExtensionData] public Dictionary<string, JsonElement> Rest { get; init; } = [];
}

public sealed class ExtendedNodes
{
    public int Number { get; set; }
    [JsonExtensionData] public JsonObject? Rest { get; set; }
}

/// <summary>Says once more how an enum travels.</summary>
public sealed record Labelled([property: JsonConverter(typeof(JsonStringEnumConverter))] JsonLabel Label, [property: JsonConverter(typeof(JsonStringEnumConverter<JsonLabel>))] JsonLabel? Other);

/// <summary>One word, that all naming policies agree on.</summary>
public enum JsonLabel
{
    [JsonStringEnumMemberName("small")] Small,
    [JsonStringEnumMemberName("large")] Large,
}

public sealed class Handled
{
    [JsonNumberHandling(JsonNumberHandling.Strict)] public int Strict { get; set; }
    [JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)] public int Quoted { get; set; }
    [JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)] public decimal? QuotedPrice { get; set; }
    [JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)] public List<double> QuotedItems { get; set; } = [];
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)] public long FromText { get; set; }
    [JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)] public double Named { get; set; }
    [JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)] public float?[] NamedItems { get; set; } = [];
    [JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)] public Dictionary<string, float> QuotedValues { get; set; } = [];
}

[JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.AllowNamedFloatingPointLiterals)]
public record HandledType(int Number, Half Fraction, Int128 Large, string Text, [property: JsonNumberHandling(JsonNumberHandling.Strict)] int Plain, Point Point, Plain Kind);

public sealed record HandledDerived(int Number, int Own) : HandledBase(Number);

[JsonNumberHandling(JsonNumberHandling.WriteAsString)]
public record HandledBase(int Number);

public sealed class Ordered
{
    public int Third { get; set; }
    [JsonPropertyOrder(1)] public int Last { get; set; }
    public int Fourth { get; set; }
    [JsonPropertyOrder(-2)] public int First { get; set; }
    [JsonPropertyOrder(-1)] public int Second { get; set; }
}

public sealed record Converted(Celsius Struct, Celsius? Nullable, Colour Class, Colour? Nothing, List<Colour> Items);
