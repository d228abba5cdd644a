namespace Bus.Redis.Tests.Python;

/// <summary>Schemas as Lightbus publishes them.</summary>
internal static class PythonSchemas
{
    private const string Draft = "\"$schema\": \"http://json-schema.org/draft-07/schema#\"";

    /// <summary>What the README's AuthApi of Lightbus 1.3.0a6 publishes, captured from a running service.</summary>
    public const string Auth = """
        {"events": {"user_registered": {"parameters": {"$schema": "http://json-schema.org/draft-07/schema#", "additionalProperties": false, "properties": {"email": {"type": "string"}, "is_admin": {"default": false, "type": "boolean"}, "username": {"type": "string"}}, "required": ["username", "email"], "title": "Event auth.user_registered parameters", "type": "object"}}}, "rpcs": {"check_password": {"parameters": {"$schema": "http://json-schema.org/draft-07/schema#", "additionalProperties": false, "properties": {"password": {"type": "string"}, "user": {"type": "string"}}, "required": ["user", "password"], "title": "RPC auth.check_password() parameters", "type": "object"}, "response": {"$schema": "http://json-schema.org/draft-07/schema#", "title": "RPC auth.check_password() response", "type": "boolean"}}}}
        """;

    /// <summary>The schema of an API with one RPC.</summary>
    /// <param name="rpc">The RPC.</param>
    /// <param name="properties">Its parameters, each as JSON Schema, as Lightbus makes it of the hints.</param>
    /// <param name="required">The names of those without defaults, in quotes.</param>
    public static string OfRpc(string rpc, string properties, string required = "")
        => $$"""{"events": {}, "rpcs": {"{{rpc}}": {"parameters": {{Parameters(properties, required)}}, "response": { {{Draft}} } } } }""";

    /// <summary>The schema of an API with one event.</summary>
    /// <inheritdoc cref="OfRpc"/>
    public static string OfEvent(string @event, string properties, string required = "")
        => $$"""{"rpcs": {}, "events": {"{{@event}}": {"parameters": {{Parameters(properties, required)}} } } }""";

    private static string Parameters(string properties, string required)
        => $$"""{ {{Draft}}, "additionalProperties": false, "properties": { {{properties}} }, {{(required.Length == 0 ? "" : $"\"required\": [{required}], ")}}"title": "parameters", "type": "object"}""";
}
