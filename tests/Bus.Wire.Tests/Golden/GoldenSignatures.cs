using System.Text.Json;
using static Bus.Wire.Tests.Golden.SchemaChecks;

namespace Bus.Wire.Tests.Golden;

/// <summary>The lines of the kinds <c>signature</c> and <c>event</c>: what Python says of parameters.</summary>
internal static class GoldenSignatures
{
    private const string DefaultBeside = "A default stands beside anyOf and not within each of its branches, as Python itself has it for members of objects.";

    public static IEnumerable<GoldenCase> All { get; } =
    [
        Narrower(
            110, "C# has no parameters that take whatever else comes: others are refused, as by any Python method without them.",
            ["{\"a\":1}", "{\"a\":\"x\"}", "{\"a\":null}", "{\"a\":{\"city\":\"L\"}}", "{\"a\":1,\"b\":3,\"c\":\"c\",\"d\":null,\"e\":[],\"f\":\"f\"}"], "rpcs", "g1", "parameters"),
        Same(111, "rpcs", "g2", "parameters"),
        new(112, static _ => CheckDefaults(), "Python cannot publish such defaults at all; ours are what it would say of them."),
        Same(113, "events", "untyped", "parameters"),
        Same(114, "events", "opt", "parameters"),
        SameBut(115, "default", DefaultBeside, "events", "dflt", "parameters"),
    ];

    private static void CheckDefaults()
    {
        JsonElement properties = Support.JsonSchemas.Of<IGoldenApi>().GetProperty("rpcs").GetProperty("g4").GetProperty("parameters").GetProperty("properties");
        Assert.That(
            (properties.GetProperty("a").GetProperty("default").GetString(), properties.GetProperty("b").GetProperty("default").GetString()), Is.EqualTo(("admin", "1")));
    }
}
