using System.Text.Json;
using Bus.Wire.Tests.Contracts;
using Bus.Wire.Tests.Support;

namespace Bus.Wire.Tests.Schemas;

/// <summary>Schemas say what the documentation says.</summary>
public sealed class Descriptions
{
    [Test]
    public void Come_from_the_documentation()
    {
        JsonElement schema = JsonSchemas.Of<IOddApi>();
        JsonElement parameters = schema.GetProperty("rpcs").GetProperty("defaults").GetProperty("parameters"), payload = schema.GetProperty("events").GetProperty("happened").GetProperty("parameters");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Of(parameters), Is.EqualTo("Has a default of each type."), "an RPC's summary");
            Assert.That(Of(parameters.GetProperty("properties").GetProperty("number")), Is.EqualTo("A long number of Color."), "a parameter");
            Assert.That(Of(payload), Is.EqualTo("Something happened."), "an event's summary");
            Assert.That(Of(payload.GetProperty("properties").GetProperty("first")), Is.EqualTo("The first."), "a parameter of a record");
            Assert.That(Of(payload.GetProperty("properties").GetProperty("last")), Is.EqualTo("Has to come."), "a property");
            Assert.That(payload.GetProperty("properties").GetProperty("optional").TryGetProperty("description", out _), Is.False, "what nobody documented");
        }
    }

    private static string? Of(JsonElement schema) => schema.GetProperty("description").GetString();
}
