using System.Text.Json;
using Bus.Wire.Tests.Contracts;
using Bus.Wire.Tests.Support;

namespace Bus.Wire.Tests.Schemas;

/// <summary>A type that a schema uses more than once stands among its definitions, and one that it uses once where it is used.</summary>
public sealed class RepeatedTypes
{
    private const string Reference = """{"$ref":"#/definitions/Place"}""";

    private static readonly WirePart Part = WireParts.Of<IEverythingApi>().Single(static part => part.Name == "travelled payload");
    private static readonly JsonElement Schema = JsonSchemas.Of<IEverythingApi>(Part);
    private static readonly JsonElement Properties = Schema.GetProperty("properties");

    [Test]
    public void Are_defined_once()
    {
        JsonProperty definition = Schema.GetProperty("definitions").EnumerateObject().Single();
        Assert.That((definition.Name, definition.Value.GetProperty("title").GetString()), Is.EqualTo(("Place", "Place")));
    }

    [Test]
    public void Are_referred_to()
    {
        JsonElement leg = Properties.GetProperty("legs").GetProperty("items");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Properties.GetProperty("to").GetRawText(), Is.EqualTo(Reference));
            Assert.That(Properties.GetProperty("home").GetRawText(), Is.EqualTo($$"""{"anyOf":[{{Reference}},{"type":"null"}]}"""));
            Assert.That(Properties.GetProperty("sights").GetProperty("additionalProperties").GetRawText(), Is.EqualTo(Reference));
            Assert.That(leg.GetProperty("properties").GetProperty("from").GetRawText(), Is.EqualTo(Reference), "within what is used once");
            Assert.That(leg.GetProperty("title").GetString(), Is.EqualTo("Leg"), "what is used once");
        }
    }

    [Test]
    public void Keep_what_is_said_of_a_member()
        => Assert.That(Properties.GetProperty("from").GetRawText(), Is.EqualTo($$"""{"description":"Where it starts.","allOf":[{{Reference}}]}"""));

    [TestCase("""{"from":{"name":"a"},"to":{"name":"b"}}""", true)]
    [TestCase("""{"from":{"name":1},"to":{"name":"b"}}""", false)]
    [TestCase("""{"from":{"name":"a"},"to":{}}""", false)]
    [TestCase("""{"from":{"name":"a"},"to":{"name":"b"},"sights":{"x":{"name":"t"}}}""", true)]
    [TestCase("""{"from":{"name":"a"},"to":{"name":"b"},"sights":{"x":{"name":"t","height":"1"}}}""", false)]
    public void Are_held_against_values(string text, bool isValid)
    {
        bool ours = JsonSchemas.Validator(Schema)(text), foreign = JsonSchemas.ForeignValidator(Schema)(text), read = Part.ProblemOf(text) is null;
        Assert.That((ours, foreign, read), Is.EqualTo((isValid, isValid, isValid)), "our validator, a foreign one, the reader");
    }
}
