namespace Bus.Analyzers.Tests.Payloads;

public sealed class BUS2005Tests : RuleTests
{
    protected override IEnumerable<string> Violations =>
    [
        """
        [BusApi]
        public partial interface IShopApi
        {
            ValueTask PayAsync(Pay pay, CancellationToken cancellationToken = default);
        }

        public abstract record [|Pay|]
        {
            public IReceipt? Receipt { get; init; }
        }

        public interface [|IReceipt|]
        {
            string Number { get; }
        }
        """,
        """
        [BusApi]
        public partial interface IShopApi
        {
            ValueTask CompareAsync(List<Sortable> one, CancellationToken cancellationToken = default);
        }

        public abstract class [|Sortable|];
        """,
    ];

    protected override IEnumerable<string> NearMisses =>
    [
        """
        using System.Text.Json.Serialization;

        [BusApi]
        public partial interface IShopApi
        {
            ValueTask PayAsync(Pay pay, CancellationToken cancellationToken = default);
        }

        [JsonDerivedType(typeof(Card), "card")]
        public abstract record Pay;

        public sealed record Card(string Digits) : Pay, IReceipt;

        public interface IReceipt;
        """,
    ];

    protected override IEnumerable<(string Before, string After)> Fixes =>
    [
        (
            """
            [BusApi]
            public partial interface IShopApi
            {
                ValueTask PayAsync(Pay pay, CancellationToken cancellationToken = default);
            }

            /// <summary>How to pay.</summary>
            public abstract record Pay;

            public sealed record Card(string Digits) : Pay;

            public sealed record BankTransfer(string Account) : Pay;
            """,
            """
            using System.Text.Json.Serialization;

            [BusApi]
            public partial interface IShopApi
            {
                ValueTask PayAsync(Pay pay, CancellationToken cancellationToken = default);
            }

            /// <summary>How to pay.</summary>
            [JsonDerivedType(typeof(Card), "card")]
            [JsonDerivedType(typeof(BankTransfer), "bank_transfer")]
            public abstract record Pay;

            public sealed record Card(string Digits) : Pay;

            public sealed record BankTransfer(string Account) : Pay;
            """),
    ];
}
