using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Bus.Codecs.Json;

/// <summary>What converters are told.</summary>
internal static class JsonConverters
{
    /// <summary>The names of the wire. No type is known: a converter that asks for one would need reflection.</summary>
    public static readonly JsonSerializerOptions Options = Create();

    private static JsonSerializerOptions Create()
    {
        JsonSerializerOptions options = new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            TypeInfoResolver = JsonTypeInfoResolver.Combine(),
        };
        options.MakeReadOnly();
        return options;
    }

    /// <summary>A message as the end of a clause.</summary>
    public static string Clause(Exception exception) => exception.Message.TrimEnd('.');
}
