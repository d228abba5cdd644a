using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Bus.Codecs.Tests;

/// <summary>Types that cannot travel as their attributes ask for.</summary>
[BusApi]
public partial interface IRefusedApi
{
    Task<TwoNames> TwoNames(int number);
    Task<LooseObjects> LooseObjects(int number);
    Task<FixedNodes> FixedNodes(int number);
    Task<MemberConverted> MemberConverted(int number);
    Task<MemberNumber> MemberNumber(int number);
    Task<IBoth> BothInterfaces(int number);
    Task<TellsTwice> TellsTwice(int number);
    Task<Told> ToldCase(int number);
}

public sealed class TwoNames
{
    public int Count { get; set; }
    [JsonPropertyName("count")] public int Other { get; set; }
}

public sealed class LooseObjects
{
    [JsonExtensionData] public Dictionary<string, object>? Rest { get; set; }
}

public sealed class FixedNodes
{
    [JsonExtensionData] public JsonObject Rest { get; } = [];
}

public sealed record MemberConverted([property: JsonConverter(typeof(TextOfNumber))] int Number);

public sealed record MemberNumber([property: JsonConverter(typeof(JsonNumberEnumConverter<Plain>))] Plain Kind);

public interface ILeft
{
    int Place { get; }
}

public interface IRight
{
    int Place { get; }
}

[JsonDerivedType(typeof(Both), "both")]
public interface IBoth : ILeft, IRight;

public sealed record Both(int Place) : IBoth;

[JsonDerivedType(typeof(Told), "told"), JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
public abstract record TellsTwice;

public sealed record Told(string Kind) : TellsTwice;

public sealed class TextOfNumber : JsonConverter<int>
{
    public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => int.Parse(reader.GetString()!, System.Globalization.CultureInfo.InvariantCulture);

    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
