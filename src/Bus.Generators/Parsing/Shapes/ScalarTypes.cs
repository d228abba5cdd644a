using Microsoft.CodeAnalysis;

namespace Bus.Generators.Parsing.Shapes;

/// <summary>The framework's types that are one value on the wire.</summary>
internal static class ScalarTypes
{
    private const string Text = "{\"type\":\"string\"}", Whole = "{\"type\":\"integer\"}", Number = "{\"type\":\"number\"}", Anything = "{}";

    /// <summary>By full name: the codec, the schema, and whether it is a number.</summary>
    public static IReadOnlyDictionary<string, ScalarType> All { get; } = new Dictionary<string, ScalarType>
    {
        ["bool"] = new("BooleanCodec", "{\"type\":\"boolean\"}"),
        ["byte"] = new("ByteCodec", Whole, IsNumber: true),
        ["sbyte"] = new("SByteCodec", Whole, IsNumber: true),
        ["short"] = new("Int16Codec", Whole, IsNumber: true),
        ["ushort"] = new("UInt16Codec", Whole, IsNumber: true),
        ["int"] = new("Int32Codec", Whole, IsNumber: true),
        ["uint"] = new("UInt32Codec", Whole, IsNumber: true),
        ["long"] = new("Int64Codec", Whole, IsNumber: true),
        ["ulong"] = new("UInt64Codec", Whole, IsNumber: true),
        ["System.Int128"] = new("Int128Codec", Whole, IsNumber: true),
        ["System.UInt128"] = new("UInt128Codec", Whole, IsNumber: true),
        ["System.Numerics.BigInteger"] = new("BigIntegerCodec", Whole),
        ["System.Half"] = new("HalfCodec", Number, IsNumber: true, IsFloat: true),
        ["float"] = new("SingleCodec", Number, IsNumber: true, IsFloat: true),
        ["double"] = new("DoubleCodec", Number, IsNumber: true, IsFloat: true),
        // Lightbus sends it as text and others as a number: both are read, and each dialect writes its own.
        ["decimal"] = new("DecimalCodec", "{\"type\":[\"string\",\"number\"],\"pattern\":\"^-?\\\\d+(\\\\.\\\\d+)?$\"}", IsNumber: true),
        ["char"] = new("CharCodec", "{\"type\":\"string\",\"minLength\":1,\"maxLength\":1}"),
        ["string"] = new("StringCodec", Text),
        ["System.Guid"] = new("GuidCodec", "{\"type\":\"string\",\"format\":\"uuid\"}"),
        ["System.DateTime"] = new("DateTimeCodec", "{\"type\":\"string\",\"format\":\"date-time\"}"),
        ["System.DateTimeOffset"] = new("DateTimeOffsetCodec", "{\"type\":\"string\",\"format\":\"date-time\"}"),
        ["System.DateOnly"] = new("DateOnlyCodec", "{\"type\":\"string\",\"format\":\"date\"}"),
        ["System.TimeOnly"] = new("TimeOnlyCodec", "{\"type\":\"string\",\"format\":\"time\"}"),
        ["System.TimeSpan"] = new("TimeSpanCodec", Text),
        ["System.Uri"] = new("UriCodec", Text),
        ["System.Version"] = new("VersionCodec", Text),
        ["byte[]"] = new("ByteArrayCodec", Text),
        ["System.ReadOnlyMemory<byte>"] = new("ReadOnlyMemoryCodec", Text),
        ["System.Memory<byte>"] = new("MemoryCodec", Text),
        ["System.Text.Json.JsonElement"] = new("JsonElementCodec", Anything),
        ["System.Text.Json.Nodes.JsonNode"] = new("JsonNodeCodec", Anything),
        ["System.Text.Json.Nodes.JsonObject"] = new("JsonObjectCodec", "{\"type\":\"object\"}"),
        ["System.Text.Json.Nodes.JsonArray"] = new("JsonArrayCodec", "{\"type\":\"array\"}"),
        ["System.Text.Json.Nodes.JsonValue"] = new("JsonValueCodec", Anything),
    };

    /// <summary>Those that can be the key of a dictionary, enums aside.</summary>
    public static IReadOnlyCollection<string> Keys { get; } =
    [
        "string", "System.Guid", "byte", "sbyte", "short", "ushort", "int", "uint", "long", "ulong", "System.Int128", "System.UInt128",
        "bool", "char", "System.DateTime", "System.DateTimeOffset", "System.DateOnly", "System.TimeOnly", "System.TimeSpan",
    ];

    public static ScalarType? Find(ITypeSymbol type) => All.TryGetValue(type.PlainName(), out ScalarType scalar) ? scalar : null;
}
