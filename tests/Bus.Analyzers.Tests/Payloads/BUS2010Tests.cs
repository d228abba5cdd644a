namespace Bus.Analyzers.Tests.Payloads;

public sealed class BUS2010Tests : RuleTests
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

        [JsonDerivedType(typeof(Card), "card"), JsonDerivedType(typeof(Stranger), "stranger")]
        public abstract record [|Pay|]
        {
            public Twice? Twice { get; init; }

            public Abstract? Abstract { get; init; }

            public Bare? Bare { get; init; }

            public Hiding? Hiding { get; init; }

            public Lenient? Lenient { get; init; }

            public Again? Again { get; init; }
        }

        public sealed record Card(string Digits) : Pay;

        public sealed record Stranger(string Digits);

        [JsonDerivedType(typeof(One), "one"), JsonDerivedType(typeof(Two), "one")]
        public abstract record [|Twice|];

        public sealed record One : Twice;

        public sealed record Two : Twice;

        [JsonDerivedType(typeof(Real), "real"), JsonDerivedType(typeof(Middle), "middle")]
        public abstract record [|Abstract|];

        public abstract record Middle : Abstract;

        public sealed record Real : Middle;

        [JsonDerivedType(typeof(Named), "named"), JsonDerivedType(typeof(Unnamed))]
        public record [|Bare|];

        public sealed record Named : Bare;

        public sealed record Unnamed(int Count) : Bare;

        [JsonDerivedType(typeof(Seen), "seen"), JsonDerivedType(typeof(Hidden), "hidden")]
        public abstract record [|Hiding|]
        {
            private sealed record Hidden : Hiding;
        }

        public sealed record Seen : Hiding;

        [JsonDerivedType(typeof(Mild), "mild"), JsonPolymorphic(UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToBaseType)]
        public record [|Lenient|];

        public sealed record Mild : Lenient;

        [JsonDerivedType(typeof(Third), "third"), JsonDerivedType(typeof(Third), "fourth")]
        public abstract record [|Again|];

        public sealed record Third : Again;
        """,
    ];

    protected override IEnumerable<string> NearMisses =>
    [
        """
        using System.Text.Json.Serialization;

        [BusApi]
        public partial interface IShopApi
        {
            ValueTask PayAsync(Pay pay, Holder<int> number, Holder<string> text, INamed named, CancellationToken cancellationToken = default);
        }

        [JsonDerivedType(typeof(Pay), "pay"), JsonDerivedType(typeof(Card), 1), JsonDerivedType(typeof(Cash), 2)]
        [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
        public record Pay;

        public sealed record Card(string Digits) : Pay;

        public sealed record Cash(int Coins) : Pay;

        [JsonDerivedType(typeof(NumberHolder), "number"), JsonDerivedType(typeof(TextHolder), "text")]
        public abstract record Holder<T>(T Content);

        public sealed record TextHolder(string Content) : Holder<string>(Content);

        public sealed record NumberHolder(int Content) : Holder<int>(Content);

        [JsonDerivedType(typeof(Person), "person")]
        public interface INamed
        {
            string Name { get; }
        }

        public readonly record struct Person(string Name) : INamed;
        """,
    ];
}
