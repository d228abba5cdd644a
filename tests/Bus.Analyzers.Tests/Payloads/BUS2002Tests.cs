namespace Bus.Analyzers.Tests.Payloads;

public sealed class BUS2002Tests : RuleTests
{
    protected override IEnumerable<string> Violations =>
    [
        """
        [BusApi]
        public partial interface IShopApi
        {
            BusEvent<Basket> Paid { get; }
        }

        public sealed class [|Basket|]
        {
            public Basket(int count) => Count = count;

            public Basket(int count, string note) => Count = count;

            public int Count { get; }
        }
        """,
        """
        using System.Text.Json.Serialization;

        [BusApi]
        public partial interface IShopApi
        {
            BusEvent<Basket> Paid { get; }
        }

        public sealed class Basket(IEnumerable<int> [|items|])
        {
            public IReadOnlyList<int> Items { get; } = [.. items];

            public Secret? Secret { get; set; }

            public Demanding? Demanding { get; set; }

            public Open? Open { get; set; }
        }

        public sealed class [|Secret|]
        {
            private Secret() { }

            public static Secret Empty { get; } = new();
        }

        public sealed class Demanding
        {
            [JsonIgnore]
            public required int [|Needed|] { get; init; }
        }

        [JsonDerivedType(typeof(Closed), "closed")]
        public class Open(string [|odd|])
        {
            public int Length => odd.Length;
        }

        public sealed class Closed() : Open("")
        {
            public int Count { get; set; }
        }
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

            ValueTask<Pay> PayAsync(CancellationToken cancellationToken = default);
        }

        public sealed class Basket
        {
            public Basket(int count) => Count = count;

            [JsonConstructor]
            internal Basket(int count, string note = "") => Count = count;

            public int Count { get; }

            public string Note { get; set; } = "";
        }

        [JsonDerivedType(typeof(Card), "card")]
        public class Pay
        {
            protected Pay(string kind) { }
        }

        public sealed class Card() : Pay("card");
        """,
        """
        [BusApi]
        public partial interface IShopApi
        {
            BusEvent<Basket> Paid { get; }
        }

        public readonly struct Basket
        {
            public Basket(int count) => Count = count;

            public int Count { get; }
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

            public sealed class Basket
            {
                public Basket(string unknown) => Note = unknown;

                /// <summary>The usual one.</summary>
                public Basket(int count, string note) => (Count, Note) = (count, note);

                public Basket(int count) : this(count, "") { }

                public int Count { get; }

                public string Note { get; }

                public Line? Line { get; init; }
            }

            public sealed record Line(int Count)
            {
                public Line(string text) : this(text.Length) { }
            }
            """,
            """
            using System.Text.Json.Serialization;

            [BusApi]
            public partial interface IShopApi
            {
                BusEvent<Basket> Paid { get; }
            }

            public sealed class Basket
            {
                public Basket(string unknown) => Note = unknown;

                /// <summary>The usual one.</summary>
                [JsonConstructor]
                public Basket(int count, string note) => (Count, Note) = (count, note);

                public Basket(int count) : this(count, "") { }

                public int Count { get; }

                public string Note { get; }

                public Line? Line { get; init; }
            }

            [method: JsonConstructor]
            public sealed record Line(int Count)
            {
                public Line(string text) : this(text.Length) { }
            }
            """),
    ];
}
