namespace Bus.Analyzers.Tests.Payloads;

public sealed class BUS2004Tests : RuleTests
{
    protected override IEnumerable<string> Violations =>
    [
        """
        using System.Text.Json.Serialization;

        [BusApi]
        public partial interface IShopApi
        {
            BusEvent<Basket> Paid { get; }
        }

        public sealed class Basket
        {
            public int Count { get; set; }

            [JsonPropertyName("count")]
            public int [|Other|] { get; set; }

            public Kind Kind { get; set; }

            public Pay? Pay { get; set; }

            public (int Left, int left) [|Pair|] { get; set; }
        }

        public enum Kind
        {
            New,
            [JsonStringEnumMemberName("new")] [|Other|],
        }

        [JsonDerivedType(typeof(Card), "card"), JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
        public abstract record Pay;

        public sealed record Card(string [|Kind|]) : Pay;
        """,
        """
        [BusApi]
        public partial interface IShopApi
        {
            BusEvent<Basket> Paid { get; }
        }

        public sealed record Basket(int UserName, int [|user_name|]);
        """,
    ];

    protected override IEnumerable<string> NearMisses =>
    [
        """
        using System.Text.Json.Serialization;

        [BusApi]
        public partial interface IShopApi
        {
            BusEvent<Basket> Paid { get; }
        }

        public sealed class Basket
        {
            public int Count { get; set; }

            [JsonIgnore]
            public int count { get; set; }

            [JsonPropertyName("other")]
            public int COUNT { get; set; }

            public Kind Kind { get; set; }
        }

        public class Kept
        {
            public virtual int Count { get; set; }
        }

        public enum Kind
        {
            First,
            [JsonStringEnumMemberName("first")] Again = First,
        }
        """,
    ];

    protected override IEnumerable<(string Before, string After)> Fixes =>
    [
        (
            """
            [BusApi]
            public partial interface IShopApi
            {
                BusEvent<Basket> Paid { get; }
            }

            public sealed record Basket(int UserName, int user_name)
            {
                public int Count { get; init; }

                /// <summary>Of another kind.</summary>
                public int count { get; init; }

                public Kind Kind { get; init; }
            }

            public enum Kind
            {
                New,
                @new,
            }
            """,
            """
            using System.Text.Json.Serialization;

            [BusApi]
            public partial interface IShopApi
            {
                BusEvent<Basket> Paid { get; }
            }

            public sealed record Basket(int UserName, [property: JsonPropertyName("user_name2")] int user_name)
            {
                public int Count { get; init; }

                /// <summary>Of another kind.</summary>
                [JsonPropertyName("count2")]
                public int count { get; init; }

                public Kind Kind { get; init; }
            }

            public enum Kind
            {
                New,
                [JsonStringEnumMemberName("new2")]
                @new,
            }
            """),
        (
            """
            using System.Text.Json.Serialization;

            [BusApi]
            public partial interface IShopApi
            {
                BusEvent<Basket> Paid { get; }
            }

            public sealed record Basket(int Count, [property: JsonPropertyName("count")] int Other);
            """,
            """
            using System.Text.Json.Serialization;

            [BusApi]
            public partial interface IShopApi
            {
                BusEvent<Basket> Paid { get; }
            }

            public sealed record Basket(int Count, [property: JsonPropertyName("other")] int Other);
            """),
    ];
}
