namespace Bus.Analyzers.Tests.Payloads;

public sealed class BUS2012Tests : RuleTests
{
    protected override IEnumerable<string> Violations =>
    [
        """
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Text.Json.Serialization;

        [BusApi]
        public partial interface IShopApi
        {
            BusEvent<Basket> Paid { get; }
        }

        public sealed class Basket
        {
            [JsonInclude]
            private int [|Hidden|] { get; set; }

            [JsonInclude]
            public int [|Set|] { get; private set; }

            public Loose? Loose { get; set; }

            public Two? Two { get; set; }

            public Rights Rights { get; set; }

            public IBoth? Both { get; set; }

            [JsonPropertyName("\ud83d")]
            public int [|Half|] { get; set; }
        }

        public sealed class Loose
        {
            [JsonExtensionData]
            public Dictionary<string, object>? [|More|] { get; set; }
        }

        public sealed class Two
        {
            [JsonExtensionData]
            public Dictionary<string, JsonElement>? First { get; set; }

            [JsonExtensionData]
            public JsonObject? [|Second|] { get; set; }
        }

        [Flags]
        public enum Rights
        {
            [JsonStringEnumMemberName("a,b")] [|Both|] = 1,
        }

        public interface ILeft
        {
            int Place { get; }
        }

        public interface IRight
        {
            int Place { get; }
        }

        [JsonDerivedType(typeof(Both), "both")]
        public interface [|IBoth|] : ILeft, IRight;

        public sealed record Both(int Place) : IBoth;
        """,
        """
        [BusApi]
        public partial interface IShopApi
        {
            BusEvent<Property> Paid { get; }
            BusEvent<Static> Sent { get; }
            BusEvent<Method> Told { get; }
        }

        public class Base
        {
            public string [|X|] { get; set; } = "";
        }

        public class Property : Base
        {
            internal new int [|X|] { get; set; }
        }

        public class Static : Base
        {
            public static new int [|X|] { get; set; }
        }

        public class Method : Base
        {
            public new void X() { }
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
            BusEvent<Ignored> Paid { get; }
            BusEvent<Private> Sent { get; }
            BusEvent<Overriding> Told { get; }
            BusEvent<Under> Made { get; }
        }

        public class Base
        {
            public string X { get; set; } = "";

            public virtual int Y { get; set; }
        }

        public class Ignored : Base
        {
            [JsonIgnore]
            public new int X { get; set; }
        }

        public class Private : Base
        {
            private new int X { get; set; }
        }

        public class Overriding : Base
        {
            public override int Y { set => base.Y = value; }
        }

        public class Silent
        {
            [JsonIgnore]
            public string X { get; set; } = "";
        }

        public class Under : Silent
        {
            public int Number { get; set; }

            public new void X() { }
        }
        """,
        """
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Text.Json.Serialization;

        [BusApi]
        public partial interface IShopApi
        {
            BusEvent<Basket> Paid { get; }
        }

        public sealed class Basket
        {
            [JsonInclude]
            internal int Inner { get; set; }

            [JsonInclude]
            public int Set { get; internal set; }

            [JsonExtensionData]
            public IDictionary<string, JsonElement>? More { get; init; }

            public Rights Rights { get; set; }

            public IBoth? Both { get; set; }
        }

        [Flags]
        public enum Rights
        {
            [JsonStringEnumMemberName("a b")] Both = 1,
        }

        public interface ILeft
        {
            int Place { get; }
        }

        public interface IRight
        {
            int Place { get; }
        }

        [JsonDerivedType(typeof(Both), "both")]
        public interface IBoth : ILeft, IRight
        {
            new int Place { get; }
        }

        public sealed record Both(int Place) : IBoth;
        """,
    ];
}
