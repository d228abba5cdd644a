using System.Text.Json;
using System.Text.Json.Nodes;
using Bus.Redis.Schemas;
using Json.Schema;

namespace Bus.Redis.Tests.Schemas;

/// <summary>Values are made to fit schemas, or it is said why they cannot.</summary>
public sealed class Fitting
{
    private const string Strict = """{"type":"object","properties":{"a":{"type":"integer"},"b":{"anyOf":[{"type":"string"},{"type":"null"}]}},"required":["a"],"additionalProperties":false}""";
    private const string Nested = """{"properties":{"o":{"type":"object","properties":{"x":{"type":"string"}},"required":["x"],"additionalProperties":false}}}""";

    [TestCase(Strict, """{"a":1,"b":"x"}""", """{"a":1,"b":"x"}""", TestName = "As_they_are")]
    [TestCase(Strict, """{"a":1,"b":null}""", """{"a":1,"b":null}""", TestName = "With_a_null_that_is_allowed")]
    [TestCase(Strict, """{"a":1,"c":2}""", """{"a":1}""", TestName = "Less_a_member_that_nobody_there_knows")]
    [TestCase("""{"properties":{"a":{"type":"integer"}}}""", """{"a":null,"c":2}""", """{"c":2}""", TestName = "Less_a_null_that_is_not_allowed")]
    [TestCase(Nested, """{"o":{"x":"y","z":1}}""", """{"o":{"x":"y"}}""", TestName = "Less_a_member_deep_down")]
    [TestCase("""{"properties":{"l":{"items":{"properties":{"x":{}},"additionalProperties":false}}}}""", """{"l":[{"x":1,"y":2},{"y":3}]}""", """{"l":[{"x":1},{}]}""", TestName = "Less_members_of_items")]
    [TestCase("""{"properties":{"v":{"anyOf":[{"type":"integer"},{"type":"object","properties":{"x":{}},"additionalProperties":false}]}}}""", """{"v":{"x":1,"y":2}}""", """{"v":{"x":1}}""", TestName = "Less_a_member_of_one_of_several_types")]
    [TestCase("""{"properties":{"v":{"anyOf":[{"properties":{},"additionalProperties":false},{"properties":{"x":{}},"additionalProperties":false}]}}}""", """{"v":{"x":1}}""", """{"v":{"x":1}}""", TestName = "As_they_are_rather_than_less")]
    [TestCase("""{"properties":{"v":{"anyOf":[{"properties":{"amount":{}},"additionalProperties":false},{"properties":{"amount":{},"card":{}},"additionalProperties":false}]}}}""", """{"v":{"$type":"card","amount":5,"card":"4711"}}""", """{"v":{"amount":5,"card":"4711"}}""", TestName = "Less_as_little_as_can_be")]
    [TestCase("""{"properties":{"m":{"additionalProperties":{"type":"integer"}}}}""", """{"m":{"k":1}}""", """{"m":{"k":1}}""", TestName = "In_a_map")]
    [TestCase("""{"properties":{"n":{"$ref":"#/definitions/node"}},"definitions":{"node":{"properties":{"next":{"anyOf":[{"$ref":"#/definitions/node"},{"type":"null"}]}},"additionalProperties":false}}}""", """{"n":{"next":{"next":null,"x":1}}}""", """{"n":{"next":{"next":null}}}""", TestName = "Through_references")]
    [TestCase("""{"properties":{"d":{"type":"string","pattern":"^-?\\d+(\\.\\d+)?$"}}}""", """{"d":"-1.50"}""", """{"d":"-1.50"}""", TestName = "With_Python_s_decimals")]
    [TestCase("""{"properties":{"i":{"type":"integer"}}}""", """{"i":1.0}""", """{"i":1.0}""", TestName = "With_a_whole_number_that_has_a_point")]
    [TestCase("""{"properties":{"e":{"type":"string","enum":["a","b"]}}}""", """{"e":"b"}""", """{"e":"b"}""", TestName = "With_texts_of_an_enum")]
    [TestCase("true", """{"x":[1,{"y":null}]}""", """{"x":[1,{"y":null}]}""", TestName = "Whatever_they_are")]
    public void Fit(string schema, string value, string fitted)
    {
        Assert.That(Fitted(schema, value, out SchemaMisfit? misfit), Is.EqualTo(fitted), misfit?.ToString());
        Assert.That(misfit, Is.Null);
        Assert.That(IsValid(schema, fitted), Is.True, "a validator that nobody here wrote");
    }

    [Test]
    public void Fit_with_integers_of_any_size()
    {
        // The other validator knows none beyond those of a decimal.
        Fitted("""{"properties":{"i":{"type":"integer"}}}""", """{"i":123456789012345678901234567890}""", out SchemaMisfit? misfit);
        Assert.That(misfit, Is.Null);
    }

    [TestCase(Strict, """{"b":"x"}""", "a", "is not in the contract here, and the published schema needs it")]
    [TestCase(Strict, """{"a":"1"}""", "a", "is string, and the published schema asks for integer")]
    [TestCase(Strict, """{"a":null}""", "a", "is null, and the published schema asks for integer")]
    [TestCase(Strict, """{"a":1.5}""", "a", "is number, and the published schema asks for integer")]
    [TestCase(Strict, """{"a":1,"b":2}""", "b", "is number, and the published schema asks for string")]
    [TestCase(Nested, """{"o":{}}""", "o.x", "is not in the contract here, and the published schema needs it")]
    [TestCase("""{"properties":{"l":{"items":{"type":"string"}}}}""", """{"l":["a",2]}""", "l[1]", "is number, and the published schema asks for string")]
    [TestCase("""{"properties":{"l":{"maxItems":2,"minItems":2}}}""", """{"l":[1]}""", "l", "has 1 items, and the published schema asks for 2")]
    [TestCase("""{"properties":{"l":{"maxItems":2,"minItems":2}}}""", """{"l":[1,2,3]}""", "l", "has 3 items, and the published schema allows 2")]
    [TestCase("""{"properties":{"e":{"enum":["a","b"]}}}""", """{"e":"c"}""", "e", "is none of what the published schema allows: \"a\", \"b\"")]
    [TestCase("""{"properties":{"d":{"pattern":"^\\d+$"}}}""", """{"d":"1E+3"}""", "d", "does not match the published schema's pattern ^\\d+$")]
    [TestCase("""{"properties":{"t":{"minLength":2,"maxLength":3}}}""", """{"t":"\uD83D\uDE00"}""", "t", "has 1 characters, and the published schema asks for 2")]
    [TestCase("""{"properties":{"n":{"minimum":2}}}""", """{"n":1}""", "n", "is less than the 2 of the published schema")]
    [TestCase("""{"properties":{"n":{"exclusiveMaximum":2}}}""", """{"n":2}""", "n", "is not less than the 2 of the published schema")]
    [TestCase("""{"properties":{"n":{"not":{"type":"string"}}}}""", """{"n":"x"}""", "n", "is what the published schema rules out")]
    [TestCase("""{"properties":{"n":{"allOf":[{"type":"string"},{"maxLength":1}]}}}""", """{"n":"xy"}""", "n", "has 2 characters, and the published schema allows 1")]
    [TestCase("""{"properties":{"n":{"const":1}}}""", """{"n":2}""", "n", "is not what the published schema asks for, 1")]
    [TestCase("""{"properties":{"n":false}}""", """{"n":2}""", "n", "is something that the published schema has no place for")]
    public void Do_not_fit(string schema, string value, string path, string problem)
    {
        Fitted(schema, value, out SchemaMisfit? misfit);
        Assert.That(misfit, Is.EqualTo(new SchemaMisfit(path, problem)));
        Assert.That(IsValid(schema, value), Is.False, "a validator that nobody here wrote");
    }

    [TestCase("""{"$ref":"#"}""", TestName = "That_refer_to_themselves")]
    [TestCase("""{"anyOf":[{"$ref":"#"},{"$ref":"#"}]}""", TestName = "That_refer_to_themselves_twice")]
    [TestCase("""{"allOf":[{"$ref":"#/d/1"},{"$ref":"#/d/1"}],"d":{"1":{"allOf":[{"$ref":"#/d/2"},{"$ref":"#/d/2"}]},"2":{"allOf":[{"$ref":"#/d/3"},{"$ref":"#/d/3"}]},"3":{"anyOf":[{"$ref":"#/d/1"}]}}}""", TestName = "That_grow_with_each_step")]
    public void Schemas_without_an_end_are_not_followed(string schema)
        => Assert.Throws<SchemaTooCostlyException>(() => Fitted(schema, "{}", out _));

    [TestCase("(a+)+$", TestName = "A_pattern_that_would_go_back_for_ever_is_bounded")]
    [TestCase("(a)\\1", TestName = "A_pattern_that_cannot_be_bounded_is_not_asked")]
    [TestCase("(", TestName = "A_pattern_that_is_none_is_not_asked")]
    public void Patterns(string pattern)
    {
        string text = new string('a', 100_000);
        Fitted($$$"""{"properties":{"t":{"pattern":{{{JsonSerializer.Serialize(pattern)}}} } } }""", $$"""{"t":"{{text}}"}""", out SchemaMisfit? misfit);
        Assert.That(misfit, Is.Null);
    }

    [TestCase("""{"type":"object","required":["a","b"],"title":"one"}""", """{"required":["b","a"],"type":"object","description":"other"}""", true)]
    [TestCase("""{"properties":{"title":{"type":"string"}}}""", """{"properties":{}}""", false)]
    [TestCase("""{"type":"integer"}""", """{"type":"number"}""", false)]
    [TestCase("""{"anyOf":[{"type":"integer"}]}""", """{"anyOf":[{"type":"integer"},{"type":"null"}]}""", false)]
    [TestCase("""{"type":"string","default":"x"}""", """{"type":"string"}""", true)]
    public void Schemas_ask_for_the_same(string one, string other, bool areEqual)
        => Assert.That(SchemaEquality.AreEqual(JsonElement.Parse(one), JsonElement.Parse(other)), Is.EqualTo(areEqual));

    private static bool IsValid(string schema, string value)
        => JsonSchema.FromText(schema).Evaluate(JsonElement.Parse(value), new EvaluationOptions { EvaluateAs = SpecVersion.Draft7 }).IsValid;

    private static string Fitted(string schema, string value, out SchemaMisfit? misfit)
    {
        JsonElement rules = JsonElement.Parse(schema);
        JsonNode? node = JsonNode.Parse(value);
        misfit = new SchemaFitting(rules).Fit(rules, ref node);
        return node!.ToJsonString();
    }
}
