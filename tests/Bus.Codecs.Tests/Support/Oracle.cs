using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bus.Codecs.Tests.Support;

/// <summary>System.Text.Json with the names that travel on the bus.</summary>
internal static class Oracle
{
    public static readonly JsonSerializerOptions Options = Make(includeFields: false);

    /// <summary>Tuples are fields.</summary>
    public static readonly JsonSerializerOptions Tuples = Make(includeFields: true);

    private static JsonSerializerOptions Make(bool includeFields) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        IncludeFields = includeFields,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new EnumNames() },
    };

    /// <summary>Enums by name, but for those that say otherwise themselves: a converter of the options would come first.</summary>
    private sealed class EnumNames : JsonConverterFactory
    {
        private static readonly JsonStringEnumConverter Names = new(JsonNamingPolicy.SnakeCaseLower);

        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum && !typeToConvert.IsDefined(typeof(JsonConverterAttribute), inherit: false);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) => Names.CreateConverter(typeToConvert, options);
    }
}
