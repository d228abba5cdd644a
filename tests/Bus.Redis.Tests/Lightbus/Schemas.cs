using System.Text.Json;
using Bus.Descriptors;

namespace Bus.Redis.Tests.Lightbus;

/// <summary>An API's schema as it stands in Redis; the text is a capture of Lightbus 1.3.0a6.</summary>
public sealed class Schemas
{
    private const string Capture = """
        {"events": {"user_registered": {"parameters": {"$schema": "http://json-schema.org/draft-07/schema#", "additionalProperties": false, "properties": {"email": {"type": "string"}, "is_admin": {"default": false, "type": "boolean"}, "username": {"type": "string"}}, "required": ["username", "email"], "title": "Event auth.user_registered parameters", "type": "object"}}}, "rpcs": {"check_password": {"parameters": {"$schema": "http://json-schema.org/draft-07/schema#", "additionalProperties": false, "properties": {"password": {"type": "string"}, "user": {"type": "string"}}, "required": ["user", "password"], "title": "RPC auth.check_password() parameters", "type": "object"}, "response": {"$schema": "http://json-schema.org/draft-07/schema#", "title": "RPC auth.check_password() response", "type": "boolean"}}}}
        """;

    [Test]
    public void Are_those_that_Python_makes_of_the_same_API()
    {
        using JsonDocument python = JsonDocument.Parse(Capture), ours = JsonDocument.Parse(SchemaOf<IAuthApi>());
        Assert.That(ours.RootElement.EnumerateObject().Select(static member => member.Name), Is.EquivalentTo(new[] { "events", "rpcs" }));
        AssertSame(python.RootElement.GetProperty("rpcs"), ours.RootElement.GetProperty("rpcs"));
        // The API here has more events than the captured one.
        AssertSame(python.RootElement.GetProperty("events").GetProperty("user_registered"), ours.RootElement.GetProperty("events").GetProperty("user_registered"));
    }

    private static void AssertSame(JsonElement expected, JsonElement actual)
        => Assert.That(JsonElement.DeepEquals(expected, actual), Is.True, $"{expected.GetRawText()}\n{actual.GetRawText()}");

    private static ReadOnlyMemory<byte> SchemaOf<TApi>()
        where TApi : class, IBusApi<TApi>
        => TApi.Descriptor.Schema.ToArray();
}
