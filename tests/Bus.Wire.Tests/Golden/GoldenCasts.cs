using System.Text.Json;
using static Bus.Wire.Tests.Golden.ValueChecks;

namespace Bus.Wire.Tests.Golden;

/// <summary>The lines of kind <c>cast</c>: what Python makes of what it reads.</summary>
internal static class GoldenCasts
{
    private const string NotText = "Python turns whatever comes into text; a contract that says text means text.";
    private const string NotNumber = "Python takes the text of a number for a number; [JsonNumberHandling] allows it where it is wanted.";
    private const string Raw = "Python passes on what it cannot cast; a contract is kept or the message is refused.";

    public static IEnumerable<GoldenCase> All { get; } =
    [
        Cast(70, nameof(Values.Str), "a"),
        Refused(71, nameof(Values.Str), NotText),
        Refused(72, nameof(Values.Int), Raw),
        Refused(73, nameof(Values.Int), "Python cuts fractions off."),
        Refused(74, nameof(Values.Bool), "Python takes any text for true, even 'false'."),
        Refused(75, nameof(Values.Bool), "Python takes numbers for true or false."),
        Cast(76, nameof(Values.Decimal), 1.5m),
        Cast(77, nameof(Values.Decimal), 2m),
        Refused(78, nameof(Values.Guid), Raw),
        Cast(79, nameof(Values.Moment), new DateTimeOffset(2024, 2, 28, 13, 14, 15, TimeSpan.Zero)),
        new(80, Cast(80, nameof(Values.Moment), new DateTimeOffset(2024, 2, 28, 13, 14, 15, TimeSpan.Zero).AddTicks(1234567)).Check, "Python knows six digits of a second, we seven."),
        Cast(81, nameof(Values.DateTime), new DateTime(2024, 2, 28, 13, 14, 15)),
        Refused(82, nameof(Values.DateTime), "Python guesses at dates; its schema, which it checks first, asks for ISO 8601 too."),
        Refused(83, nameof(Values.DateTime), Raw),
        Cast(84, nameof(Values.Date), new DateOnly(2024, 2, 28)),
        Refused(85, nameof(Values.Date), "Python cuts the time off; a contract that says a date means a date."),
        Refused(86, nameof(Values.Span), "Python takes numbers for days, and cannot send such a span itself."),
        Cast(87, nameof(Values.Bytes), new byte[] { 0, 255 }),
        Cast(88, nameof(Values.Bytes), new byte[] { 255, 1, 0 }),
        Refused(89, nameof(Values.Bytes), "Python fails too."),
        Refused(90, nameof(Values.Role), Raw),
        Refused(91, nameof(Values.Role), Raw),
        Refused(92, nameof(Values.Num), Raw),
        Refused(93, nameof(Values.Ints), NotNumber),
        Refused(94, nameof(Values.Strings), "Tuples of Python are arrays whose items have types of their own; C# has no such arrays, and JsonArray takes them as they are."),
        Absent(95, "Python fails."),
        Cast(96, nameof(Values.Ints), new List<int> { 1 }),
        new(97, Cast(97, nameof(Values.Decimals), new Dictionary<string, decimal> { ["a"] = 1.5m }).Check, "Python leaves such values text, against its own hint."),
        Cast(98, nameof(Values.Numbers), new Dictionary<string, int> { ["a"] = 1 }),
        Cast(99, nameof(Values.Decimal), 1.5m),
        Cast(100, nameof(Values.Decimal), null),
        new(101, static golden => RefusesNull(golden.Wire), "Python lets null through, against its own hint."),
        new(102, static golden => ReadsAny(golden.Wire)),
        Refused(103, nameof(Values.Point), NotNumber),
        Cast(104, nameof(Values.Address), new Address("L")),
        Cast(105, nameof(Values.Address), new Address("L")),
        Cast(106, nameof(Values.Profile), new Profile("a", new(2024, 1, 1), 1.5m, Role.Admin, new("L"), ["t"])),
        Refused(107, nameof(Values.Defaults), NotNumber),
        Cast(108, nameof(Values.Plain), new Plain(1)),
        Cast(109, nameof(Values.Addresses), new List<Address> { new("L") }),
    ];

    private static Support.WirePart Payload => Support.WireParts.Of<IGoldenApi>().Single(static part => part.Name == "values payload");

    private static void RefusesNull(string wire)
        => Assert.That(() => Payload.Read($"{{\"profile\":{{\"username\":\"a\",\"joined\":\"2024-01-01\",\"balance\":{wire}}}}}"), Throws.InstanceOf<BusFormatException>().With.Message.Contains("$.profile.balance"));

    private static void ReadsAny(string wire)
        => Assert.That(JsonElement.DeepEquals(((Values)Payload.Read($"{{\"any\":{wire}}}")!).Any!.Value, JsonElement.Parse(wire)), Is.True);
}
