namespace Bus.Analyzers.Tests.Payloads;

public sealed class BUS2011Tests : RuleTests
{
    protected override IEnumerable<string> Violations =>
    [
        """
        using System.Text.Json;
        using System.Text.Json.Serialization;

        [BusApi]
        public partial interface IShopApi
        {
            BusEvent<int> [|Number|] { get; }

            BusEvent<string> [|Text|] { get; }

            BusEvent<JsonElement> [|Any|] { get; }

            BusEvent<List<Line>> [|Items|] { get; }

            BusEvent<Dictionary<string, int>> [|Pairs|] { get; }

            BusEvent<Kind> [|Enum|] { get; }

            BusEvent<Line?> [|Maybe|] { get; }

            BusEvent<(int, int)?> [|MaybePair|] { get; }

            BusEvent<Money> [|Converted|] { get; }

            BusEvent<Pay> [|Union|] { get; }

            BusEvent<Abstract> [|Unmade|] { get; }
        }

        public sealed record Line(int Count);

        public enum Kind { New }

        [JsonDerivedType(typeof(Card), "card")]
        public record Pay;

        public sealed record Card(string Digits) : Pay;

        public abstract record Abstract;

        [JsonConverter(typeof(Plain))]
        public readonly record struct Money(int Cents);

        public sealed class Plain : JsonConverter<Money>
        {
            public override Money Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => throw new NotSupportedException();

            public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) => writer.WriteNullValue();
        }
        """,
    ];

    protected override IEnumerable<string> NearMisses =>
    [
        """
        using System.Text.Json;
        using System.Text.Json.Serialization;

        [BusApi]
        public partial interface IShopApi
        {
            BusEvent<Line> Line { get; }

            BusEvent<(int Left, string Right)> Pair { get; }

            BusEvent<Spot> Struct { get; }

            BusEvent<Nothing> Empty { get; }

            BusEvent<Open> More { get; }

            BusEvent<Box<List<int>>> Generic { get; }

            BusEvent<Card> Case { get; }

            ValueTask<List<int>> ListAsync(Pay? pay, int? number, CancellationToken cancellationToken = default);
        }

        public sealed record Line(int Count);

        public readonly record struct Spot(int X);

        public sealed record Nothing;

        public sealed class Open
        {
            [JsonExtensionData]
            public Dictionary<string, JsonElement>? More { get; set; }
        }

        public sealed record Box<T>(T Content);

        [JsonDerivedType(typeof(Card), "card")]
        public record Pay;

        public sealed record Card(string Digits) : Pay;
        """,
        """
        #nullable disable
        [BusApi]
        public partial interface IOldApi
        {
            BusEvent<Line> Line { get; }
        }

        public sealed class Line
        {
            public string Text { get; set; }
        }
        """,
    ];
}
