using System.Text.Json;
using Bus.Wire.Tests.Contracts;
using Bus.Wire.Tests.Support;

namespace Bus.Wire.Tests.Schemas;

/// <summary>What a schema says of the default values of parameters.</summary>
public sealed class Defaults
{
    [TestCase("number", "5")]
    [TestCase("large", "18446744073709551615")]
    [TestCase("fraction", "0.5")]
    [TestCase("half", "-1.5")]
    [TestCase("none", null)]
    [TestCase("letter", "\"\\\"\"")]
    [TestCase("color", "\"navy-blue\"")]
    [TestCase("level", "-1")]
    [TestCase("rights", "\"both\"")]
    [TestCase("unnamed", null)]
    [TestCase("price", "\"1.50\"")]
    [TestCase("text", "\"a\\\"b\\u000a\"")]
    [TestCase("flag", "true")]
    [TestCase("maybe", "\"red\"")]
    [TestCase("small", "3")]
    public void Are_as_they_travel(string parameter, string? value)
    {
        JsonElement schema = JsonSchemas.OfParameter<IOddApi>("defaults", parameter);
        Assert.That(schema.TryGetProperty("default", out JsonElement found) ? found.GetRawText() : null, Is.EqualTo(value));
    }
}
