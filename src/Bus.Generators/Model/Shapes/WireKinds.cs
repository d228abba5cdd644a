namespace Bus.Generators.Model.Shapes;

/// <summary>What one value can be on the wire, whatever C# calls it. These words stand in contract locks: none ever changes its meaning.</summary>
internal static class WireKinds
{
    public const string Boolean = "bool";
    public const string UInt8 = "uint8";
    public const string Int8 = "int8";
    public const string Int16 = "int16";
    public const string UInt16 = "uint16";
    public const string Int32 = "int32";
    public const string UInt32 = "uint32";
    public const string Int64 = "int64";
    public const string UInt64 = "uint64";
    public const string Int128 = "int128";
    public const string UInt128 = "uint128";
    public const string Integer = "integer";
    public const string Float16 = "float16";
    public const string Float32 = "float32";
    public const string Float64 = "float64";
    public const string Decimal = "decimal";
    public const string Character = "char";
    public const string Text = "string";
    public const string Uuid = "uuid";
    public const string DateTime = "date_time";
    public const string DateTimeOffset = "date_time_offset";
    public const string Date = "date";
    public const string Time = "time";
    public const string Duration = "duration";
    public const string Uri = "uri";
    public const string Version = "version";
    public const string Bytes = "bytes";
    public const string Json = "json";
    public const string JsonNode = "json_node";
    public const string JsonObject = "json_object";
    public const string JsonArray = "json_array";
    public const string JsonValue = "json_value";

    /// <summary>What cannot travel at all, and is told of elsewhere.</summary>
    public const string Unsupported = "unsupported";

    /// <summary>Every word.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Boolean, UInt8, Int8, Int16, UInt16, Int32, UInt32, Int64, UInt64, Int128, UInt128, Integer, Float16, Float32, Float64, Decimal, Character, Text, Uuid, DateTime, DateTimeOffset, Date, Time, Duration, Uri, Version, Bytes, Json, JsonNode, JsonObject, JsonArray, JsonValue, Unsupported,
    ];
}
