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
    Task<Blurred> BlurredValues(int number);
    Task<Numbers> NumberFlags(int number);
    Task<Commas> CommaFlags(int number);
    Task<TwoCases> TwoCases(int number);
    Task<PrivatelySet> PrivatelySet(int number);
    Task<PrivatelyKept> PrivatelyKept(int number);
    Task<Crowd> UnknownCollection(int number);
    Task<object> AnyObject(int number);
    Task<Mismatched> MismatchedParameter(int number);
    Task<NeedsField> NeedsField(int number);
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

/// <summary>Two values of one name.</summary>
public enum Blurred { One, [JsonStringEnumMemberName("one")] Other }

[Flags]
public enum Numbers { [JsonStringEnumMemberName("12")] Twelve = 1 }

[Flags]
public enum Commas { [JsonStringEnumMemberName("a,b")] Both = 1 }

[JsonDerivedType(typeof(CaseOne), "one"), JsonDerivedType(typeof(CaseTwo), "one")]
public abstract record TwoCases;

public sealed record CaseOne : TwoCases;

public sealed record CaseTwo : TwoCases;

public sealed class PrivatelySet
{
    [JsonInclude] public int Count { get; private set; }
}

public sealed class PrivatelyKept
{
    [JsonInclude] private int Count { get; set; }

    public int Shown => Count;
}

public sealed class Crowd : List<int>;

public sealed class Mismatched(IEnumerable<int> items)
{
    public IReadOnlyList<int> Items { get; } = [.. items];
}

public sealed class NeedsField
{
    public required int Field;
}

public sealed class TextOfNumber : JsonConverter<int>
{
    public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => int.Parse(reader.GetString()!, System.Globalization.CultureInfo.InvariantCulture);

    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
