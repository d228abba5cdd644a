using static Bus.Wire.Tests.Golden.SchemaChecks;

namespace Bus.Wire.Tests.Golden;

/// <summary>The lines of kind <c>schema</c>: what Python says of type hints.</summary>
internal static class GoldenSchemas
{
    private const string DecimalToo = "A decimal is read as a number too, for it comes so from others than Lightbus.";
    private const string Tuples = "C# has no arrays whose items have types of their own; a contract says JsonArray.";

    private static readonly string[] Numbers = ["0", "1", "-1", "9007199254740993", "1.5", "1e3"];
    private static readonly string[] ArraysOfOtherLengths = ["[]", "[1]", "[null]", "[[1]]", "[{\"y\":1}]"];

    public static IEnumerable<GoldenCase> All { get; } =
    [
        Same(40, Hint("bytes")),
        Same(41, Hint("complex")),
        Wider(42, DecimalToo, Numbers, Hint("price")),
        Same(43, Hint("boolean")),
        Same(44, Hint("integer")),
        Same(45, Hint("dict")),
        Same(46, Hint("tuple")),
        Wider(47, "Items of any type are named: an empty schema for each.", [], Hint("set")),
        SameAlone(48, "rpcs", "hints", "response"),
        Same(49, Hint("any")),
        Same(50, Hint("date")),
        Same(51, Hint("time")),
        Same(52, Hint("list_of_int")),
        Same(53, Hint("list_of_any")),
        Narrower(54, "Python says nothing of sequences; we say what their items are.", ["[]", "[1]", "[1,2]"], Hint("sequence")),
        Same(55, Hint("set_of_str")),
        Wider(56, Tuples, ArraysOfOtherLengths, Hint("tuple")),
        Wider(57, Tuples, ArraysOfOtherLengths, Hint("tuple")),
        Same(58, Hint("dict_of_int")),
        Narrower(
            59, "Python says nothing of values under keys that are no text; we say what they are.",
            ["{}", "{\"a\":\"x\"}", "{\"1\":\"x\"}", "{\"x\":\"1\"}", "{\"city\":\"L\"}", "{\"city\":\"L\",\"postcode\":\"P\"}", "{\"b\":\"3\"}"], Hint("int_to_str")),
        Same(60, Hint("optional_int")),
        Narrower(61, "Python does not understand its newer way to write an optional type; we say what it is.", ["null", "0", "1", "-1", "9007199254740993", "1e3"], Hint("optional_int")),
        Same(62, Hint("optional_list")),
        Same(63, Hint("role")),
        Same(64, Hint("point")),
        Same(65, Hint("address")),
        Wider(66, DecimalToo, ["{\"a\":1,\"b\":\"b\",\"c\":[],\"e\":2.5}"], Hint("defaults")),
        Same(67, Hint("plain")),
        Same(68, Hint("addresses", "more_hints")),
        Same(69, Hint("points", "more_hints")),
    ];
}
