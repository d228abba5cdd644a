using System.Collections.Frozen;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bus.Wire.Tests.Contracts;

/// <summary>Values of all types.</summary>
internal static class Samples
{
    public static AllScalars[] Scalars { get; } =
    [
        new(true, 255, -128, -32768, 65535, -1, uint.MaxValue, long.MinValue, ulong.MaxValue),
        new(false, 0, 0, 0, 0, 0, 0, 0, 0)
        {
            Int128 = Int128.MinValue, UInt128 = UInt128.MaxValue, BigInteger = BigInteger.Pow(10, 100), Half = (Half)1.5, Float = 0.1f, Double = 1e-7, Decimal = 79228162514264337593543950335m,
            Char = '€', Text = "quote\" back\\ <😀> \u0001", MaybeText = "é", Guid = new("12345678-1234-5678-1234-567812345678"), DateTime = new(2024, 2, 28, 13, 14, 15, DateTimeKind.Utc),
            Moment = new(2024, 2, 28, 13, 14, 15, 120, TimeSpan.FromHours(5.5)), Date = new(2024, 2, 29), Time = new(23, 59, 59, 999), Span = TimeSpan.FromHours(-25.5), Uri = new("https://example.org/a?b=c#d"),
            Version = new(1, 2, 3, 4), Bytes = [0, 255, 1], Memory = new byte[] { 1, 2 }, MaybeInt = 1, MaybeMoment = DateTimeOffset.UnixEpoch,
        },
    ];

    public static AllCollections[] Collections { get; } =
    [
        new() { Array = [] },
        new()
        {
            Array = [1, -2, 3], List = ["a", "é"], ListInterface = [1.5, 1e22], Collection = [true, false], Sequence = [long.MaxValue], ReadOnlyList = [1.50m, -0.1m],
            ReadOnlyCollection = [Guid.Empty], ImmutableArray = ['x'], ImmutableList = [new DateOnly(2024, 1, 1)], ImmutableSet = [4], Set = ["b"], SortedSet = [3, 1, 2],
            SetInterface = new HashSet<byte> { 1 }, ReadOnlySet = new HashSet<string> { "r" }, FrozenSet = new[] { "f" }.ToFrozenSet(), Stack = new([1, 2]), Queue = new(["q", null]),
            Nested = [[[1], []], []], Points = [.. Enumerable.Range(0, 20).Select(static number => new Point(number, -number))],
        },
    ];

    public static AllDictionaries[] Dictionaries { get; } =
    [
        new(),
        new()
        {
            Texts = new() { [""] = 1, ["a b"] = 2, ["é\""] = 3 }, Guids = new() { [Guid.Empty] = "g" }, Bytes = new Dictionary<byte, int> { [255] = 1 }, SBytes = new Dictionary<sbyte, int> { [-1] = 1 },
            Shorts = new() { [-2] = 1, [1] = 2 }, UShorts = System.Collections.Immutable.ImmutableDictionary.CreateRange([KeyValuePair.Create((ushort)1, 1)]),
            Ints = new Dictionary<int, string> { [-7] = "i" }.ToFrozenDictionary(), UInts = new() { [7] = 1 }, Longs = new() { [long.MinValue] = 1 }, ULongs = new() { [ulong.MaxValue] = 1 },
            Int128s = new() { [Int128.MinValue] = 1 }, UInt128s = new() { [UInt128.MaxValue] = 1 }, Bools = new() { [true] = 1, [false] = 0 }, Chars = new() { ['"'] = 1 },
            DateTimes = new() { [new(2024, 2, 28, 1, 2, 3, DateTimeKind.Utc)] = 1 }, Moments = new() { [new(2024, 2, 28, 1, 2, 3, TimeSpan.FromHours(-3.5))] = 1 },
            Dates = new() { [new(2024, 2, 29)] = 1 }, Times = new() { [new(1, 2, 3)] = 1 }, Spans = new() { [TimeSpan.FromDays(1.5)] = 1 }, Colors = new() { [Color.Blue] = 1, [(Color)9] = 2 },
            Granted = new() { [Rights.Read | Rights.Highest] = new() { ["p"] = new(1, 2) }, [0] = [] },
        },
    ];

    public static Tree[] Trees { get; } =
    [
        new("root"),
        new("root", new("left", null, new("right")), null, [new("one"), new("two", More: [])], new() { ["key"] = new("named") }),
    ];

    public static Figure[] Figures { get; } = [new Circle(1.5, "c"), new Box(1, 2), new Group([new Circle(0), new Group([])], "g")];

    public static Wide[] Wides { get; } =
    [
        new() { M1 = 1, M33 = 33, M64 = 64, M65 = 65, M70 = 70 },
        new() { M1 = 1, M33 = 33, M64 = 64, M65 = 65, M70 = 70, M2 = "two", M10 = "ten", M4 = 0.5, M8 = 1.25m, M66 = "66", M69 = 69 },
    ];

    public static JsonElement[] Elements { get; } = [JsonElement.Parse("""{"a":[1,2.50,"x",null,true,{"b":{}}],"c":1e400}"""), JsonElement.Parse("null")];

    public static JsonNode?[] Nodes { get; } = [JsonNode.Parse("""[{"a":1},null,"x"]"""), null];

    public static Marked[] Marks { get; } =
    [
        new() { Color = Color.Red },
        new()
        {
            Color = (Color)77, Level = Level.High, Rights = Rights.Both | Rights.Highest, Tags = Tags.Old | Tags.New, Maybe = Color.Blue, Colors = [Color.Green], Pair = (Color.Red, Rights.Read),
            Eight = (1, 2, 3, 4, 5, 6, 7, "8"), Others = new() { ["unknown"] = Elements[0], [""] = Elements[1] },
        },
    ];

    public static Paid[] Payments { get; } = [new(new(12.50m, "EUR"), null, [new(1, "USD")], Elements[0]), new(default, new(0, ""), [], Elements[1])];

    public static Journey[] Journeys { get; } =
    [
        new() { From = new("a"), To = new("b", 1.5) },
        new() { From = new("a", 0), To = new("b"), Home = new("h"), Legs = [new(new("a"), new("c"), 2), new(new("c", -3), new("b"))], Sights = new() { ["tower"] = new("t", 99.5) } },
    ];

    public static Quoted[] Quotes { get; } = [new() { Long = long.MaxValue, Double = double.NaN, Decimal = 1.5m, Float = 1.5f, Numbers = [1, 2], Strange = "s" }, new() { Long = 0 }];
}
