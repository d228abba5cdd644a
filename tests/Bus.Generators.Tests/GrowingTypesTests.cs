using Bus.Generators.Tests.Harness;

namespace Bus.Generators.Tests;

/// <summary>A generic type that contains itself of a longer type has no end, and the generator has one.</summary>
public sealed class GrowingTypesTests
{
    [TestCase("List<T>")]
    [TestCase("(T Left, T Right)")]
    [TestCase("T[]")]
    [TestCase("Growing<T>")]
    [TestCase("Dictionary<string, T?>")]
    [TestCase("(T Left, T Middle, T Right)")]
    public void Are_followed_so_far(string argument)
    {
        Generated generated = Compile.Run($$"""
            [BusApi]
            public partial interface IShopApi
            {
                BusEvent<Growing<int>> Grown { get; }
            }

            public sealed record Growing<T>(T Value, Growing<{{argument}}>? Next);
            """).CompilesWithoutWarning();

        Assert.That(generated.Files.Values, Has.One.Contains("contains itself of ever longer types"));
        Assert.That(generated.Files, Has.Count.LessThan(30));
        Assert.That(generated.Files.Keys.Select(static name => name.Length), Has.All.LessThan(160), "the lengths of the files' names");
    }

    [Test]
    public void Are_followed_so_far_on_several_ways()
    {
        Generated generated = Compile.Run("""
            [BusApi]
            public partial interface IShopApi
            {
                BusEvent<Growing<int>> Grown { get; }
            }

            public sealed record Growing<T>(Growing<A<T>>? X, Growing<B<T>>? Y);
            public sealed record A<T>(T Value);
            public sealed record B<T>(T Value);
            """).CompilesWithoutWarning();
        Assert.That(generated.Files, Has.Count.LessThan(500));
    }

    [Test]
    public void Are_followed_so_far_within_other_types() => Compile.Run("""
        [BusApi]
        public partial interface IShopApi
        {
            BusEvent<Outer<int>.Inner> Grown { get; }
        }

        public class Outer<T>
        {
            public sealed class Inner
            {
                public Outer<Inner>.Inner? Next { get; set; }
            }
        }
        """).CompilesWithoutWarning();

    [Test]
    public void Have_names_that_metadata_can_hold() => Compile.Run("""
        namespace Acme.Orders.Contracts;

        [BusApi]
        public partial interface IShopApi
        {
            Task<(IReadOnlyDictionary<string, IReadOnlyList<OrderLine>> One, IReadOnlyDictionary<string, IReadOnlyList<OrderLine>> Two,
                IReadOnlyDictionary<string, IReadOnlyList<OrderLine>> Three, IReadOnlyDictionary<string, IReadOnlyList<OrderLine>> Four,
                IReadOnlyDictionary<string, IReadOnlyList<OrderLine>> Five, IReadOnlyDictionary<string, IReadOnlyList<OrderLine>> Six,
                IReadOnlyDictionary<string, IReadOnlyList<OrderLine>> Seven, int Eight)> ManyAsync();
        }

        public sealed record OrderLine(int Count);
        """).CompilesWithoutWarning();

    [Test]
    public void May_differ_in_case_alone() => Compile.Run("""
        namespace Acme;

        [BusApi]
        public partial interface IShopApi
        {
            Task<Order> FindAsync(order other, ORDER third);
        }

        public sealed record Order(int Count);
        public sealed record @order(int Count);
        public sealed record ORDER(int Count);
        """).CompilesWithoutWarning();

    [Test]
    public void Contracts_services_and_listeners_may_differ_in_case_alone() => Compile.Run("""
        namespace Acme
        {
            [BusApi("db")] public partial interface IDbApi { ValueTask PingAsync(); BusEvent<Changed> Changed { get; } }
            [BusApi("database")] internal partial interface IDBApi { ValueTask PingAsync(); BusEvent<Changed> Changed { get; } }
            public sealed record Changed(int Count);
            public sealed partial class Db : IDbApi { public ValueTask PingAsync() => default; }
            internal sealed partial class DB : IDBApi { public ValueTask PingAsync() => default; }
            public sealed partial class Audit { [BusListener<IDbApi>(nameof(IDbApi.Changed))] public ValueTask OnAsync(Changed e) => default; }
            public sealed partial class AUDIT { [BusListener<IDbApi>(nameof(IDbApi.Changed), Name = "other")] public ValueTask OnAsync(Changed e) => default; }
        }

        namespace ACME
        {
            [BusApi("third")] public partial interface IDbApi { ValueTask PingAsync(); }
            [BusApi("fourth")] public partial interface IDbApi_2 { ValueTask PingAsync(); }
            [BusApi("fifth")] internal partial interface IDBApi_2 { ValueTask PingAsync(); }
        }
        """).CompilesWithoutWarning();
}
