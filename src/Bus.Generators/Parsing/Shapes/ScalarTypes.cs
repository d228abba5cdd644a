using Bus.Generators.Model.Shapes;
using Microsoft.CodeAnalysis;

namespace Bus.Generators.Parsing.Shapes;

/// <summary>The framework's types that are one value on the wire.</summary>
internal static class ScalarTypes
{
    /// <summary>By full name: the codec, what it is on the wire, the schema, and whether it is a number.</summary>
    public static IReadOnlyDictionary<string, ScalarType> All { get; } = new Dictionary<string, ScalarType>
    {
        ["bool"] = new("BooleanCodec", WireKinds.Boolean, ScalarSchemas.Boolean),
        ["byte"] = new("ByteCodec", WireKinds.UInt8, ScalarSchemas.Whole, IsNumber: true),
        ["sbyte"] = new("SByteCodec", WireKinds.Int8, ScalarSchemas.Whole, IsNumber: true),
        ["short"] = new("Int16Codec", WireKinds.Int16, ScalarSchemas.Whole, IsNumber: true),
        ["ushort"] = new("UInt16Codec", WireKinds.UInt16, ScalarSchemas.Whole, IsNumber: true),
        ["int"] = new("Int32Codec", WireKinds.Int32, ScalarSchemas.Whole, IsNumber: true),
        ["uint"] = new("UInt32Codec", WireKinds.UInt32, ScalarSchemas.Whole, IsNumber: true),
        ["long"] = new("Int64Codec", WireKinds.Int64, ScalarSchemas.Whole, IsNumber: true),
        ["ulong"] = new("UInt64Codec", WireKinds.UInt64, ScalarSchemas.Whole, IsNumber: true),
        ["System.Int128"] = new("Int128Codec", WireKinds.Int128, ScalarSchemas.Whole, IsNumber: true),
        ["System.UInt128"] = new("UInt128Codec", WireKinds.UInt128, ScalarSchemas.Whole, IsNumber: true),
        ["System.Numerics.BigInteger"] = new("BigIntegerCodec", WireKinds.Integer, ScalarSchemas.Whole),
        ["System.Half"] = new("HalfCodec", WireKinds.Float16, ScalarSchemas.Number, IsNumber: true, IsFloat: true),
        ["float"] = new("SingleCodec", WireKinds.Float32, ScalarSchemas.Number, IsNumber: true, IsFloat: true),
        ["double"] = new("DoubleCodec", WireKinds.Float64, ScalarSchemas.Number, IsNumber: true, IsFloat: true),
        ["decimal"] = new("DecimalCodec", WireKinds.Decimal, ScalarSchemas.Decimal, IsNumber: true),
        ["char"] = new("CharCodec", WireKinds.Character, ScalarSchemas.Character),
        ["string"] = new("StringCodec", WireKinds.Text, ScalarSchemas.Text),
        ["System.Guid"] = new("GuidCodec", WireKinds.Uuid, ScalarSchemas.Formatted("uuid")),
        ["System.DateTime"] = new("DateTimeCodec", WireKinds.DateTime, ScalarSchemas.Formatted("date-time")),
        ["System.DateTimeOffset"] = new("DateTimeOffsetCodec", WireKinds.DateTimeOffset, ScalarSchemas.Formatted("date-time")),
        ["System.DateOnly"] = new("DateOnlyCodec", WireKinds.Date, ScalarSchemas.Formatted("date")),
        ["System.TimeOnly"] = new("TimeOnlyCodec", WireKinds.Time, ScalarSchemas.Formatted("time")),
        ["System.TimeSpan"] = new("TimeSpanCodec", WireKinds.Duration, ScalarSchemas.Text),
        ["System.Uri"] = new("UriCodec", WireKinds.Uri, ScalarSchemas.Text),
        ["System.Version"] = new("VersionCodec", WireKinds.Version, ScalarSchemas.Text),
        ["byte[]"] = new("ByteArrayCodec", WireKinds.Bytes, ScalarSchemas.Text),
        ["System.ReadOnlyMemory<byte>"] = new("ReadOnlyMemoryCodec", WireKinds.Bytes, ScalarSchemas.Text),
        ["System.Memory<byte>"] = new("MemoryCodec", WireKinds.Bytes, ScalarSchemas.Text),
        ["System.Text.Json.JsonElement"] = new("JsonElementCodec", WireKinds.Json, SchemaModel.Anything),
        ["System.Text.Json.Nodes.JsonNode"] = new("JsonNodeCodec", WireKinds.JsonNode, SchemaModel.Anything),
        ["System.Text.Json.Nodes.JsonObject"] = new("JsonObjectCodec", WireKinds.JsonObject, ScalarSchemas.Object),
        ["System.Text.Json.Nodes.JsonArray"] = new("JsonArrayCodec", WireKinds.JsonArray, ScalarSchemas.Array),
        ["System.Text.Json.Nodes.JsonValue"] = new("JsonValueCodec", WireKinds.JsonValue, SchemaModel.Anything),
    };

    /// <summary>Those that can be the key of a dictionary, enums aside.</summary>
    public static IReadOnlyCollection<string> Keys { get; } =
    [
        "string", "System.Guid", "byte", "sbyte", "short", "ushort", "int", "uint", "long", "ulong", "System.Int128", "System.UInt128",
        "bool", "char", "System.DateTime", "System.DateTimeOffset", "System.DateOnly", "System.TimeOnly", "System.TimeSpan",
    ];

    public static ScalarType? Find(ITypeSymbol type) => All.TryGetValue(type.PlainName(), out ScalarType scalar) ? scalar : null;
}
