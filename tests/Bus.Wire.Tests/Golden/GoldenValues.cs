using System.Numerics;
using System.Text.Json;
using static Bus.Wire.Tests.Golden.ValueChecks;

namespace Bus.Wire.Tests.Golden;

/// <summary>The lines of kind <c>encode</c>: what Python writes.</summary>
internal static class GoldenValues
{
    private const string NoCounterpart = "C# has no such type.";

    public static IEnumerable<GoldenCase> All { get; } =
    [
        Same(0, nameof(Values.Bool), true),
        Same(1, nameof(Values.Bool), false),
        Same(2, nameof(Values.Int), -1),
        Same(3, nameof(Values.BigInt), BigInteger.Pow(2, 63)),
        Same(4, nameof(Values.Float), 1.0),
        Same(5, nameof(Values.Float), 1.5),
        Same(6, nameof(Values.Float), 1e22),
        Same(7, nameof(Values.Float), 1e-7),
        Same(8, nameof(Values.Float), double.NaN),
        Same(9, nameof(Values.Float), double.PositiveInfinity),
        Same(10, nameof(Values.Str), ""),
        Same(11, nameof(Values.Str), "plain"),
        Same(12, nameof(Values.Str), "😀"),
        Same(13, nameof(Values.Str), "quote\" back\\ slash/ <>&'+"),
        Same(14, nameof(Values.Bytes), Array.Empty<byte>()),
        Same(15, nameof(Values.Bytes), new byte[] { 0, 255 }),
        Same(16, nameof(Values.Decimal), 1m),
        Same(17, nameof(Values.Decimal), 1.50m),
        Other(18, nameof(Values.Decimal), 1000m, "\"1000\"", "A decimal has no exponent; Python's own schema refuses one."),
        Refused(19, nameof(Values.Decimal), "A decimal is always a number."),
        Other(
            20, nameof(Values.DateTime), new DateTime(2024, 2, 28, 13, 14, 15, 120), "\"2024-02-28T13:14:15.12\"",
            "We write as many digits of a second as it has, Python six or none; each reads both."),
        Same(21, nameof(Values.Moment), new DateTimeOffset(2024, 2, 28, 13, 14, 15, TimeSpan.Zero)),
        Same(22, nameof(Values.Date), new DateOnly(2024, 2, 28)),
        Absent(23, "Python cannot send a time."),
        Same(24, nameof(Values.Guid), new Guid("12345678-1234-5678-1234-567812345678")),
        Same(25, nameof(Values.Str), "(1+2j)"),
        Same(26, nameof(Values.Num), Num.Two),
        Same(27, nameof(Values.Point), new Point(1, 2)),
        Same(28, nameof(Values.Defaults), new Defaults(1, null, [])),
        Same(29, nameof(Values.Str), "custom:q"),
        Same(30, nameof(Values.Ints), new List<int> { 1, 2 }),
        Same(31, nameof(Values.Set), new HashSet<int> { 3 }),
        Same(32, nameof(Values.Mixed), new Mixed(1, new() { ["d"] = 1, ["c"] = 2 })),
        Same(33, nameof(Values.Numbers), new Dictionary<string, int> { ["z"] = 1, ["a"] = 2 }),
        Absent(34, "Python cannot send keys of several types."),
        Absent(35, "Python cannot send keys that are GUIDs."),
        new(36, static golden => CheckJson(golden.Wire)),
        Absent(37, NoCounterpart),
        Same(38, nameof(Values.Numbers), new Dictionary<string, int> { ["kéy"] = 1 }),
        Same(39, nameof(Values.Numbers), new Dictionary<string, int> { ["😀"] = 1, ["\uffff"] = 2 }),
    ];

    // Items of several types are JSON to us: they pass as they are.
    private static void CheckJson(string wire)
    {
        JsonElement read = ((Values)Support.WireParts.Of<IGoldenApi>().Single(static part => part.Name == "values payload").Read($"{{\"any\":{wire}}}")!).Any!.Value;
        Assert.That(JsonElement.DeepEquals(read, JsonElement.Parse(wire)), Is.True);
    }
}
