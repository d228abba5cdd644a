namespace Bus.Analyzers.Tests.Payloads;

public sealed class BUS2009Tests : RuleTests
{
    protected override IEnumerable<string> Violations =>
    [
        """
        using System.Text.Json.Serialization;

        [BusApi]
        public partial interface IShopApi
        {
            ValueTask PayAsync(Pay pay, CancellationToken cancellationToken = default);
        }

        [JsonDerivedType(typeof(Card), "card")]
        public abstract record [|Pay|];

        public record Card(string Digits) : Pay;

        public sealed record DebitCard(string Digits) : Card(Digits);

        public sealed record Cash(int Coins) : Pay;
        """,
        """
        [BusApi]
        public partial interface IShopApi
        {
            ValueTask PayAsync(Pay pay, CancellationToken cancellationToken = default);
        }

        public record [|Pay|](int Amount);

        public sealed record Card(int Amount, string Digits) : Pay(Amount);
        """,
        """
        [BusApi]
        public partial interface IShopApi
        {
            BusEvent<Paid> Paid { get; }
        }

        public record [|Paid|](int Amount);

        public sealed record PaidTwice(int Amount, int Again) : Paid(Amount);
        """,
    ];

    protected override IEnumerable<string> NearMisses =>
    [
        """
        using System.Text.Json.Serialization;

        [BusApi]
        public partial interface IShopApi
        {
            ValueTask<Ordered> PayAsync(Pay pay, Noted noted, Closed closed, CancellationToken cancellationToken = default);

            ValueTask<OrderedTwice> AgainAsync(CancellationToken cancellationToken = default);
        }

        [JsonDerivedType(typeof(Card), "card"), JsonDerivedType(typeof(Cash), "cash")]
        public record Pay;

        public record Card(string Digits) : Pay;

        public sealed record Cash(int Coins) : Pay;

        public abstract record Future : Pay;

        public record Ordered(int Count);

        public sealed record OrderedTwice(int Count, int Again) : Ordered(Count);

        public record Noted(string Text);

        public record Generic<T>(string Text, T More) : Noted(Text);

        public sealed record Closed(int Count);

        public static class Tests
        {
            private sealed record Fake(string Text) : Noted(Text);
        }
        """,
    ];

    protected override IEnumerable<(string Before, string After)> Fixes =>
    [
        (
            """
            using System.Text.Json.Serialization;

            [BusApi]
            public partial interface IShopApi
            {
                ValueTask PayAsync(Pay pay, CancellationToken cancellationToken = default);
            }

            /// <summary>How to pay.</summary>
            [JsonDerivedType(typeof(Card), "cash")]
            public abstract record Pay
            {
                public Note? Note { get; init; }
            }

            public sealed record Card(string Digits) : Pay;

            public sealed record Cash(int Coins) : Pay;

            public sealed record Cheque(int Number) : Pay;

            public record Note(string Text);

            public sealed record LongNote(string Text, string More) : Note(Text);
            """,
            """
            using System.Text.Json.Serialization;

            [BusApi]
            public partial interface IShopApi
            {
                ValueTask PayAsync(Pay pay, CancellationToken cancellationToken = default);
            }

            /// <summary>How to pay.</summary>
            [JsonDerivedType(typeof(Cash), "cash2")]
            [JsonDerivedType(typeof(Cheque), "cheque")]
            [JsonDerivedType(typeof(Card), "cash")]
            public abstract record Pay
            {
                public Note? Note { get; init; }
            }

            public sealed record Card(string Digits) : Pay;

            public sealed record Cash(int Coins) : Pay;

            public sealed record Cheque(int Number) : Pay;

            [JsonDerivedType(typeof(LongNote), "long_note")]
            public record Note(string Text);

            public sealed record LongNote(string Text, string More) : Note(Text);
            """),
    ];
}
