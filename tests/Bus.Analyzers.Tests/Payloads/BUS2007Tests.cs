namespace Bus.Analyzers.Tests.Payloads;

public sealed class BUS2007Tests : RuleTests
{
    protected override IEnumerable<string> Violations =>
    [
        """
        using System.Text.Json;
        using System.Text.Json.Serialization;

        [BusApi]
        public partial interface IShopApi
        {
            BusEvent<Basket> Paid { get; }
        }

        public sealed class Basket
        {
            [JsonConverter(typeof(Plain))]
            public int [|Count|] { get; set; }

            public Odd? Odd { get; set; }

            public Made? Made { get; set; }

            [Cents]
            public int [|Price|] { get; set; }

            public Coin? Coin { get; set; }

            public Color Color { get; set; }
        }

        [AttributeUsage(AttributeTargets.All)]
        public sealed class CentsAttribute : JsonConverterAttribute
        {
            public override JsonConverter? CreateConverter(Type type) => new Plain();
        }

        [Cents]
        public sealed record [|Coin|](int Count);

        [Cents]
        public enum [|Color|] { Red }

        [JsonConverter(typeof(Plain))]
        public sealed record [|Odd|](int Count);

        [JsonConverter(typeof(Factory))]
        public sealed record [|Made|](int Count);

        public sealed class Factory : JsonConverterFactory
        {
            public override bool CanConvert(Type type) => true;

            public override JsonConverter? CreateConverter(Type type, JsonSerializerOptions options) => null;
        }

        public sealed class Plain : JsonConverter<int>
        {
            public override int Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => throw new NotSupportedException();

            public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => writer.WriteNullValue();
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
            BusEvent<Basket> Paid { get; }
        }

        public sealed class Basket
        {
            [JsonConverter(typeof(JsonStringEnumConverter))]
            public Kind Kind { get; set; }

            public Money Money { get; set; }
        }

        [JsonConverter(typeof(JsonStringEnumConverter<Kind>))]
        public enum Kind { New }

        [JsonConverter(typeof(Plain))]
        public readonly record struct Money(int Cents);

        public sealed class Plain : JsonConverter<Money>
        {
            public override Money Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => throw new NotSupportedException();

            public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) => writer.WriteNullValue();
        }
        """,
    ];
}
