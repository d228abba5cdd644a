using System.Text.Json;
using System.Text.Json.Nodes;
using Bus.Wire.Tests.Support;
using NUnit.Framework.Constraints;

namespace Bus.Wire.Tests.Golden;

/// <summary>Schemas against those that Python makes.</summary>
internal static class SchemaChecks
{
    private static readonly string[] Samples =
    [
        "null", "true", "0", "1", "-1", "9007199254740993", "1.5", "1e3", "\"\"", "\"a\"", "\"1.5\"", "\"-12\"", "\"admin\"", "\"member\"", "\"AP8=\"", "\"2024-02-28\"", "\"01:02:03\"", "[]", "[1]", "[1,2]", "[1,\"a\"]",
        "[null]", "[[1]]", "[\"a\",\"b\"]", "{}", "{\"a\":1}", "{\"a\":\"x\"}", "{\"1\":\"x\"}", "{\"1\":1}", "{\"x\":1}", "{\"x\":1,\"y\":2}", "{\"x\":1,\"z\":2}", "{\"y\":2}", "{\"x\":\"1\"}", "{\"city\":\"L\"}",
        "{\"city\":\"L\",\"postcode\":null}", "{\"city\":\"L\",\"postcode\":\"P\"}", "{\"city\":null}", "{\"a\":{\"city\":\"L\"}}", "{\"a\":1,\"b\":null,\"c\":[]}", "{\"a\":1,\"b\":\"b\",\"c\":[1],\"d\":\"member\",\"e\":\"2.5\"}",
        "{\"a\":1,\"b\":\"b\",\"c\":[],\"e\":2.5}", "{\"a\":1,\"b\":\"b\"}", "{\"a\":1,\"other\":1}", "[{\"x\":1},{\"x\":2,\"y\":3}]", "[{\"y\":1}]", "{\"a\":1,\"b\":3,\"c\":\"c\",\"d\":null,\"e\":[],\"f\":\"f\"}", "{\"a\":null}", "{\"a\":\"x\",\"b\":3,\"c\":true}", "{\"b\":\"3\"}",
    ];

    /// <summary>Our schema is the same.</summary>
    public static GoldenCase Same(int line, params string[] path) => new(line, golden => AssertSame(golden, path));

    /// <summary>Our schema is the same, as one that stands alone.</summary>
    public static GoldenCase SameAlone(int line, params string[] path) => new(line, golden => AssertSame(golden, path, "$schema", "title"));

    /// <summary>Our schema is the same but for annotations, and takes what Python's takes.</summary>
    public static GoldenCase SameBut(int line, string annotation, string reason, params string[] path) => new(line, golden =>
    {
        AssertSame(golden, path, annotation);
        AssertDiffers(golden, path, onlyOurs: Is.Empty, both: Is.Not.Empty, onlyTheirs: Is.Empty);
    }, reason);

    /// <summary>Our schema is another, and of the samples takes those that Python's takes, and these too.</summary>
    public static GoldenCase Wider(int line, string reason, string[] more, params string[] path)
        => new(line, golden => AssertDiffers(golden, path, onlyOurs: Is.EquivalentTo(more), both: Is.Not.Empty, onlyTheirs: Is.Empty), reason);

    /// <summary>Our schema is another, and of the samples that Python's takes it takes these alone.</summary>
    public static GoldenCase Narrower(int line, string reason, string[] taken, params string[] path)
        => new(line, golden => AssertDiffers(golden, path, onlyOurs: Is.Empty, both: Is.EquivalentTo(taken), onlyTheirs: Is.Not.Empty), reason);

    public static string[] Hint(string parameter, string rpc = "hints") => ["rpcs", rpc, "parameters", "properties", parameter];

    private static JsonElement Schema(string[] path) => path.Aggregate(JsonSchemas.Of<IGoldenApi>(), static (schema, name) => schema.GetProperty(name));

    private static Func<string, bool> Theirs(GoldenLine golden) => JsonSchemas.Validator(JsonElement.Parse(golden.Wire));

    private static Func<string, bool> Ours(string[] path) => JsonSchemas.Validator(Schema(path));

    private static string Text(JsonElement schema, params string[] without) => JsonSchemas.Ordered(JsonNode.Parse(schema.GetRawText()), without)!.ToJsonString();

    private static void AssertSame(GoldenLine golden, string[] path, params string[] without)
        => Assert.That(Text(Schema(path), without), Is.EqualTo(Text(JsonElement.Parse(golden.Wire), without)));

    private static void AssertDiffers(GoldenLine golden, string[] path, IResolveConstraint onlyOurs, IResolveConstraint both, IResolveConstraint onlyTheirs)
    {
        ILookup<(bool Ours, bool Theirs), string> takers = Takers(Ours(path), Theirs(golden));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Text(Schema(path)), Is.Not.EqualTo(Text(JsonElement.Parse(golden.Wire))), "the schemas: there is no difference any more");
            Assert.That(takers[(true, false)], onlyOurs, "what only our schema takes");
            Assert.That(takers[(true, true)], both, "what both take");
            Assert.That(takers[(false, true)], onlyTheirs, "what only Python's schema takes");
        }
    }

    private static ILookup<(bool Ours, bool Theirs), string> Takers(Func<string, bool> ours, Func<string, bool> theirs) => Samples.ToLookup(text => (ours(text), theirs(text)));
}
