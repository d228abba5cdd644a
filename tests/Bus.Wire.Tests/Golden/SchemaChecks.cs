using System.Text.Json;
using System.Text.Json.Nodes;
using Bus.Wire.Tests.Support;

namespace Bus.Wire.Tests.Golden;

/// <summary>Schemas against those that Python makes.</summary>
internal static class SchemaChecks
{
    private static readonly string[] Samples =
    [
        "null", "true", "0", "1", "-1", "9007199254740993", "1.5", "1e3", "\"\"", "\"a\"", "\"1.5\"", "\"-12\"", "\"admin\"", "\"member\"", "\"AP8=\"", "\"2024-02-28\"", "\"01:02:03\"", "[]", "[1]", "[1,2]", "[1,\"a\"]",
        "[null]", "[[1]]", "[\"a\",\"b\"]", "{}", "{\"a\":1}", "{\"a\":\"x\"}", "{\"1\":\"x\"}", "{\"x\":1}", "{\"x\":1,\"y\":2}", "{\"x\":1,\"z\":2}", "{\"y\":2}", "{\"x\":\"1\"}", "{\"city\":\"L\"}",
        "{\"city\":\"L\",\"postcode\":null}", "{\"city\":\"L\",\"postcode\":\"P\"}", "{\"city\":null}", "{\"a\":{\"city\":\"L\"}}", "{\"a\":1,\"b\":null,\"c\":[]}", "{\"a\":1,\"b\":\"b\",\"c\":[1],\"d\":\"member\",\"e\":\"2.5\"}",
        "{\"a\":1,\"b\":\"b\"}", "[{\"x\":1},{\"x\":2,\"y\":3}]", "[{\"y\":1}]", "{\"a\":1,\"b\":3,\"c\":\"c\",\"d\":null,\"e\":[],\"f\":\"f\"}", "{\"a\":null}", "{\"a\":\"x\",\"b\":3,\"c\":true}", "{\"b\":\"3\"}",
    ];

    /// <summary>Our schema is the same.</summary>
    public static GoldenCase Same(int line, params string[] path) => new(line, golden => AssertSame(golden, path));

    /// <summary>Our schema is the same but for annotations, and takes what Python's takes.</summary>
    public static GoldenCase SameBut(int line, string annotation, string reason, params string[] path) => new(line, golden =>
    {
        AssertSame(golden, path, annotation);
        AssertTakes(golden, path);
    }, reason);

    /// <summary>Our schema is another, and takes what Python's takes.</summary>
    public static GoldenCase Wider(int line, string reason, params string[] path) => new(line, golden => AssertTakes(golden, path), reason);

    /// <summary>Our schema is another, and refuses some of what Python's takes.</summary>
    public static GoldenCase Narrower(int line, string reason, string sample, params string[] path) => new(line, golden =>
    {
        Assert.That((Theirs(golden)(sample), Ours(path)(sample)), Is.EqualTo((true, false)), $"whether Python's schema and ours take {sample}");
    }, reason);

    public static string[] Hint(string parameter, string rpc = "hints") => ["rpcs", rpc, "parameters", "properties", parameter];

    private static JsonElement Schema(string[] path) => path.Aggregate(JsonSchemas.Of<IGoldenApi>(), static (schema, name) => schema.GetProperty(name));

    private static Func<string, bool> Theirs(GoldenLine golden) => JsonSchemas.Validator(JsonElement.Parse(golden.Wire));

    private static Func<string, bool> Ours(string[] path) => JsonSchemas.Validator(Schema(path));

    private static void AssertSame(GoldenLine golden, string[] path, params string[] without)
    {
        string ours = JsonSchemas.Ordered(JsonNode.Parse(Schema(path).GetRawText()), without)!.ToJsonString();
        string theirs = JsonSchemas.Ordered(JsonNode.Parse(golden.Wire), without)!.ToJsonString();
        Assert.That(ours, Is.EqualTo(theirs));
    }

    private static void AssertTakes(GoldenLine golden, string[] path)
    {
        Func<string, bool> theirs = Theirs(golden), ours = Ours(path);
        string[] taken = [.. Samples.Where(theirs)];
        Assert.That(taken, Is.Not.Empty, "which samples Python's schema takes");
        Assert.That(taken.Where(ours), Is.EqualTo(taken), "which of them ours takes");
    }
}
