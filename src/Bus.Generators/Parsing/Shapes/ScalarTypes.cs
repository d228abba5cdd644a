using Bus.Generators.Model.Shapes;
using Microsoft.CodeAnalysis;

namespace Bus.Generators.Parsing.Shapes;

/// <summary>The framework's types that are one value on the wire.</summary>
internal static class ScalarTypes
{
    /// <summary>By full name: the codec, the schema, and whether it is a number.</summary>
    public static IReadOnlyDictionary<string, ScalarType> All { get; } = new Dictionary<string, ScalarType>
    {
        ["bool"] = new("BooleanCodec", ScalarSchemas.Boolean),
        ["byte"] = new("ByteCodec", ScalarSchemas.Whole, IsNumber: true),
        ["sbyte"] = new("SByteCodec", ScalarSchemas.Whole, IsNumber: true),
        ["short"] = new("Int16Codec", ScalarSchemas.Whole, IsNumber: true),
        ["ushort"] = new("UInt16Codec", ScalarSchemas.Whole, IsNumber: true),
        ["int"] = new("Int32Codec", ScalarSchemas.Whole, IsNumber: true),
        ["uint"] = new("UInt32Codec", ScalarSchemas.Whole, IsNumber: true),
        ["long"] = new("Int64Codec", ScalarSchemas.Whole, IsNumber: true),
        ["ulong"] = new("UInt64Codec", ScalarSchemas.Whole, IsNumber: true),
        ["System.Int128"] = new("Int128Codec", ScalarSchemas.Whole, IsNumber: true),
        ["System.UInt128"] = new("UInt128Codec", ScalarSchemas.Whole, IsNumber: true),
        ["System.Numerics.BigInteger"] = new("BigIntegerCodec", ScalarSchemas.Whole),
        ["System.Half"] = new("HalfCodec", ScalarSchemas.Number, IsNumber: true, IsFloat: true),
        ["float"] = new("SingleCodec", ScalarSchemas.Number, IsNumber: true, IsFloat: true),
        ["double"] = new("DoubleCodec", ScalarSchemas.Number, IsNumber: true, IsFloat: true),
        ["decimal"] = new("DecimalCodec", ScalarSchemas.Decimal, IsNumber: true),
        ["char"] = new("CharCodec", ScalarSchemas.Character),
        ["string"] = new("StringCodec", ScalarSchemas.Text),
        ["System.Guid"] = new("GuidCodec", ScalarSchemas.Formatted("uuid")),
        ["System.DateTime"] = new("DateTimeCodec", ScalarSchemas.Formatted("date-time")),
        ["System.DateTimeOffset"] = new("DateTimeOffsetCodec", ScalarSchemas.Formatted("date-time")),
        ["System.DateOnly"] = new("DateOnlyCodec", ScalarSchemas.Formatted("date")),
        ["System.TimeOnly"] = new("TimeOnlyCodec", ScalarSchemas.Formatted("time")),
        ["System.TimeSpan"] = new("TimeSpanCodec", ScalarSchemas.Text),
        ["System.Uri"] = new("UriCodec", ScalarSchemas.Text),
        ["System.Version"] = new("VersionCodec", ScalarSchemas.Text),
        ["byte[]"] = new("ByteArrayCodec", ScalarSchemas.Text),
        ["System.ReadOnlyMemory<byte>"] = new("ReadOnlyMemoryCodec", ScalarSchemas.Text),
        ["System.Memory<byte>"] = new("MemoryCodec", ScalarSchemas.Text),
        ["System.Text.Json.JsonElement"] = new("JsonElementCodec", SchemaModel.Anything),
        ["System.Text.Json.Nodes.JsonNode"] = new("JsonNodeCodec", SchemaModel.Anything),
        ["System.Text.Json.Nodes.JsonObject"] = new("JsonObjectCodec", ScalarSchemas.Object),
        ["System.Text.Json.Nodes.JsonArray"] = new("JsonArrayCodec", ScalarSchemas.Array),
        ["System.Text.Json.Nodes.JsonValue"] = new("JsonValueCodec", SchemaModel.Anything),
    };

    /// <summary>Those that can be the key of a dictionary, enums aside.</summary>
    public static IReadOnlyCollection<string> Keys { get; } =
    [
        "string", "System.Guid", "byte", "sbyte", "short", "ushort", "int", "uint", "long", "ulong", "System.Int128", "System.UInt128",
        "bool", "char", "System.DateTime", "System.DateTimeOffset", "System.DateOnly", "System.TimeOnly", "System.TimeSpan",
    ];

    public static ScalarType? Find(ITypeSymbol type) => All.TryGetValue(type.PlainName(), out ScalarType scalar) ? scalar : null;
}
