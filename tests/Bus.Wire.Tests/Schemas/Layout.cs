using System.Text.Json;
using Bus.Wire.Tests.Contracts;
using Bus.Wire.Tests.Support;

namespace Bus.Wire.Tests.Schemas;

/// <summary>Schemas are laid out as Lightbus lays them out.</summary>
public sealed class Layout
{
    private static readonly JsonElement Schema = JsonSchemas.Of<IOddApi>();

    [Test]
    public void Has_events_and_rpcs_and_nothing_else()
        => Assert.That(NamesOf(Schema), Is.EqualTo(["events", "rpcs"]));

    [Test]
    public void Has_the_parameters_of_events()
    {
        JsonElement @event = Schema.GetProperty("events").GetProperty("happened");
        Assert.That(NamesOf(@event), Is.EqualTo(["parameters"]));
        AssertParameters(@event.GetProperty("parameters"), "Event odd.happened parameters", "required");
        Assert.That(@event.GetProperty("parameters").GetProperty("required").GetRawText(), Is.EqualTo("""["first","last"]"""));
    }

    [Test]
    public void Has_the_parameters_and_the_response_of_rpcs()
    {
        JsonElement rpc = Schema.GetProperty("rpcs").GetProperty("defaults"), response = rpc.GetProperty("response");
        Assert.That(NamesOf(rpc), Is.EqualTo(["parameters", "response"]));
        AssertParameters(rpc.GetProperty("parameters"), "RPC odd.defaults() parameters");
        Assert.That((response.GetProperty("title").GetString(), response.GetProperty("$schema").GetString()), Is.EqualTo(("RPC odd.defaults() response", "http://json-schema.org/draft-07/schema#")));
    }

    private static void AssertParameters(JsonElement schema, string title, params string[] more)
    {
        Assert.That(NamesOf(schema), Is.EquivalentTo((string[])["$schema", "title", "description", "type", "properties", "additionalProperties", .. more]));
        Assert.That(
            (schema.GetProperty("$schema").GetString(), schema.GetProperty("title").GetString(), schema.GetProperty("type").GetString(), schema.GetProperty("additionalProperties").GetBoolean()),
            Is.EqualTo(("http://json-schema.org/draft-07/schema#", title, "object", false)));
    }

    private static IEnumerable<string> NamesOf(JsonElement schema) => schema.EnumerateObject().Select(static member => member.Name);
}
