namespace Bus.Analyzers.Tests.Payloads;

public sealed class BUS2006Tests : RuleTests
{
    protected override IEnumerable<string> Violations =>
    [
        """
        [BusApi]
        public partial interface IShopApi
        {
            [|ValueTask<object>|] FindAsync(List<object> [|any|], Box<object> [|box|], CancellationToken cancellationToken = default);

            ValueTask PutAsync(List<dynamic> [|any|], Basket basket, CancellationToken cancellationToken = default);
        }

        public sealed class Basket
        {
            public object? [|Any|] { get; set; }

            public dynamic? [|More|] { get; set; }
        }

        public sealed record Box<T>(T Content);
        """,
        """
        [BusApi]
        public partial interface IShopApi
        {
            ValueTask PutAsync(dynamic [|any|], CancellationToken cancellationToken = default);
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
            ValueTask<JsonElement> FindAsync(List<JsonElement?> any, Basket basket, CancellationToken cancellationToken = default);
        }

        public sealed class Basket
        {
            [JsonIgnore]
            public object? Tag { get; set; }

            public override bool Equals(object? other) => other is Basket;

            public override int GetHashCode() => 0;
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
                ValueTask<object?> FindAsync(List<object> any, CancellationToken cancellationToken = default);

                ValueTask PutAsync(Basket basket, List<dynamic?> any, CancellationToken cancellationToken = default);

                ValueTask SetAsync(dynamic any, CancellationToken cancellationToken = default);
            }

            public sealed record Basket(Dictionary<string, object> Items)
            {
                /// <summary>Whatever.</summary>
                public System.Object? Any { get; init; }
            }
            """,
            """
            using System.Text.Json;

            [BusApi]
            public partial interface IShopApi
            {
                ValueTask<JsonElement?> FindAsync(List<JsonElement> any, CancellationToken cancellationToken = default);

                ValueTask PutAsync(Basket basket, List<JsonElement?> any, CancellationToken cancellationToken = default);

                ValueTask SetAsync(JsonElement any, CancellationToken cancellationToken = default);
            }

            public sealed record Basket(Dictionary<string, JsonElement> Items)
            {
                /// <summary>Whatever.</summary>
                public JsonElement? Any { get; init; }
            }
            """),
    ];

    [Test]
    public async Task Fix_IsNotOfferedWhereTheRpcIsImplemented()
        => Assert.That(await FixRun.TitlesAsync(new Program(
            "[BusApi] public partial interface IShopApi { ValueTask<object> FindAsync(CancellationToken cancellationToken = default); }",
            "class Shop : IShopApi { public ValueTask<object> FindAsync(CancellationToken cancellationToken) => default; }"), "BUS2006"), Is.Empty);
}
