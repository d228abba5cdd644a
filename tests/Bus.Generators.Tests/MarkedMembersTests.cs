using Bus.Generators.Tests.Harness;

namespace Bus.Generators.Tests;

/// <summary>What users mark as obsolete or as experimental still travels: the marks are for those who call.</summary>
public sealed class MarkedMembersTests
{
    private const string Obsolete = "Obsolete(\"No more.\")", Forbidden = "Obsolete(\"No more.\", error: true)", Experimental = "System.Diagnostics.CodeAnalysis.Experimental(\"" + Compile.Experiment + "\")";

    [Test]
    public void On_members_of_payloads_compile([Values(Obsolete, Forbidden, Experimental)] string mark) => Compile.Run($$"""
        using System.Text.Json.Serialization;

        [BusApi]
        public partial interface IShopApi
        {
            Task<Basket> FindAsync(Pay pay, Mode mode, Levels levels, Dictionary<Levels, Basket> baskets);

            BusEvent<Basket> Paid { get; }
        }

        public sealed class Basket
        {
            [{{mark}}]
            public string? Old { get; set; }

            [{{mark}}, JsonInclude]
            public int Field;

            [{{mark}}]
            public int Needed { get; init; }

            [{{mark}}, JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
            public string? Sometimes { get; init; }

            [{{mark}}, JsonExtensionData]
            public Dictionary<string, System.Text.Json.JsonElement>? More { get; set; }
        }

        public enum Mode
        {
            New,
            [{{mark}}] Former,
        }

        [Flags]
        public enum Levels
        {
            One = 1,
            [{{mark}}] Two = 2,
        }

        public class Pay
        {
            [{{mark}}, JsonConstructor]
            public Pay(int amount) => Amount = amount;

            public int Amount { get; }
        }
        """).CompilesWithoutWarning();

    [Test]
    public void On_types_compile([Values(Obsolete, Experimental)] string mark) => Compile.Run($$"""
        using System.Text.Json.Serialization;

        [{{mark}}]
        [BusApi]
        public partial interface IShopApi
        {
            Task<Basket> FindAsync(List<Basket> baskets, Dictionary<Mode, Line> lines, Pay? pay);

            BusEvent<Basket> Paid { get; }
        }

        [{{mark}}]
        public sealed record Basket(IReadOnlyList<Line> Lines, Mode Mode, Pay Pay);

        [{{mark}}]
        public sealed record Line(string Article);

        [{{mark}}]
        public enum Mode
        {
            New,
        }

        [{{mark}}, JsonDerivedType(typeof(Card), "card")]
        public abstract record Pay;

        [{{mark}}]
        public sealed record Card(string Digits) : Pay;
        """).CompilesWithoutWarning();

    [Test]
    public void On_members_of_contracts_compile([Values(Obsolete, Forbidden, Experimental)] string mark) => Compile.Run($$"""
        [BusApi]
        public partial interface IShopApi
        {
            [{{mark}}]
            Task<Basket> FindAsync(Guid id);

            [{{mark}}]
            BusEvent<Basket> Paid { get; }
        }

        public sealed record Basket(int Count);
        """).CompilesWithoutWarning();
}
