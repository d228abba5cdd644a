using Bus.Generators.Tests.Harness;

namespace Bus.Generators.Tests;

/// <summary>What compiles without the generator compiles with it.</summary>
public sealed class OddMembersTests
{
    [TestCase("public required int Field;", TestName = "A required field")]
    [TestCase("public dynamic? Anything { get; set; }", TestName = "A dynamic member")]
    [TestCase("[JsonConverter(typeof(Odd))] public enum Kind { A } public Kind Of { get; set; } public sealed class Odd : JsonConverter<Kind> { public required int Needed { get; set; } public override Kind Read(ref System.Text.Json.Utf8JsonReader reader, Type type, System.Text.Json.JsonSerializerOptions options) => default; public override void Write(System.Text.Json.Utf8JsonWriter writer, Kind value, System.Text.Json.JsonSerializerOptions options) { } }", TestName = "A converter that requires something")]
    [TestCase("[JsonPropertyName(\"\\ud83d\")] public int Half { get; set; }", TestName = "A name that is no text")]
    [TestCase("public enum Kind { [JsonStringEnumMemberName(\"\\ud83d\")] A } public Kind Of { get; set; }", TestName = "A value whose name is no text")]
    [TestCase("public Dictionary<object, int> Odd { get; set; } = []; public int[,] Plane { get; set; } = new int[1, 1]; public Func<int>? Code { get; set; } public nint Native { get; set; } public IntPtr? Pointer { get; set; } public Delegate? Any { get; set; } public System.IO.Stream? Stream { get; set; }", TestName = "Types that do not travel")]
    [TestCase("public KeyValuePair<string, int> Pair { get; set; } public Dictionary<int[,], Stack<object>> Both { get; set; } = []; public ValueTuple<int> One { get; set; }", TestName = "Types of the framework")]
    public void Compile_in_payloads(string member) => Harness.Compile.Run($$"""
        using System.Text.Json.Serialization;

        [BusApi]
        public partial interface IShopApi
        {
            Task<Basket> FindAsync(List<Basket?> baskets);

            BusEvent<Basket> Paid { get; }
        }

        public sealed class Basket
        {
            {{member}}
        }
        """).CompilesWithoutWarning();

    [TestCase("namespace A { public sealed record _B(int X); } namespace A_ { public sealed record B(int Y); }", "A._B", "A_.B", TestName = "Names with underscores on both sides of a dot")]
    [TestCase("public sealed record B(int X); namespace T { public sealed record B(int Y); }", "B", "T.B", TestName = "A namespace called as the prefix")]
    [TestCase("namespace A { public sealed record x5fB(int X); } public sealed record Other; namespace A { public sealed class C<T> { public T? Of { get; set; } } public sealed class x3cC { public int Y { get; set; } } }", "A.x5fB", "A.C<A.x3cC>", TestName = "A name that looks like a sign")]
    public void Different_types_have_codecs_of_their_own(string types, string first, string second) => Harness.Compile.Run($$"""
        [BusApi]
        public partial interface IShopApi
        {
            Task<global::{{first}}> FindAsync(global::{{second}} one);
        }

        {{types}}
        """).CompilesWithoutWarning();

    [Test]
    public void Listeners_of_a_static_class_are_left_out() => Harness.Compile.Run("""
        [BusApi]
        public partial interface IShopApi
        {
            BusEvent<Basket> Paid { get; }
        }

        public sealed record Basket(int Count);

        public static partial class Listeners
        {
            [BusListener<IShopApi>("Paid")]
            public static ValueTask OnAsync(Basket basket) => default;
        }
        """).CompilesWithoutWarning();

    [TestCase("[JsonIgnore] public new int X { get; set; }", TestName = "Hidden by one that is ignored")]
    [TestCase("internal new int X { get; set; }", TestName = "Hidden by one that is internal")]
    [TestCase("public static new int X { get; set; }", TestName = "Hidden by one that is static")]
    [TestCase("public new void X() { }", TestName = "Hidden by a method")]
    [TestCase("public new class X;", TestName = "Hidden by a type")]
    [TestCase("private new int X { get; set; }", TestName = "Hidden by nothing that is seen")]
    [TestCase("public new int X { set { } }", TestName = "Hidden by one that is only set")]
    public void Compile_over_hidden_members(string member) => Harness.Compile.Run($$"""
        using System.Text.Json.Serialization;

        [BusApi]
        public partial interface IShopApi
        {
            BusEvent<Basket> Paid { get; }
        }

        public class Base { public string X { get; set; } = ""; }

        public sealed class Basket : Base
        {
            public int Count { get; set; }

            {{member}}
        }
        """).CompilesWithoutWarning();

    [Test]
    public void Compile_as_extension_data(
        [Values("Dictionary<string, JsonElement>", "IDictionary<string, JsonElement>", "Dictionary<string, JsonElement>?", "IDictionary<string, JsonElement>?", "JsonObject", "JsonObject?")] string type,
        [Values("{ get; set; } = [];", "{ get; init; } = [];", "{ get; } = [];", "required set", "required init")] string accessors)
    {
        string member = accessors.StartsWith("required", StringComparison.Ordinal)
            ? $"public required {type} Rest {{ get; {accessors[9..]}; }}"
            : $"public {type} Rest {accessors.Replace("[]", type.StartsWith('I') ? "new Dictionary<string, JsonElement>()" : "[]", StringComparison.Ordinal)}";
        Harness.Compile.Run($$"""
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
                [JsonExtensionData] {{member}}

                public int Item { get; set; }
                public int Key { get; init; }
                public int Extension { get; init; }
                public int Rest2 { get; set; }
                public int Result { get; set; }
                public int Defaults { get; set; }
            }
            """).CompilesWithoutWarning();
    }

    [TestCase("Task<int> FindAsync(int x); Task<int> Find(long x);", "another member is called 'find' on the bus too")]
    [TestCase("Task<int> FindAsync(int x); [BusName(\"find\")] Task<int> OtherAsync();", "another member is called 'find' on the bus too")]
    [TestCase("BusEvent<Basket> Paid { get; } [BusName(\"paid\")] BusEvent<Basket> Other { get; }", "another member is called 'paid' on the bus too")]
    [TestCase("Task<int> FindAsync(int userName, [BusName(\"user_name\")] int other);", "two of its parameters are called 'user_name' on the bus")]
    [TestCase("Task<int> FindAsync(dynamic x);", "its parameter 'x' is a reference, a ref struct, a pointer or dynamic")]
    [TestCase("Task<dynamic> FindAsync();", "its result is dynamic")]
    [TestCase("Task FindAsync(CancellationToken a, CancellationToken b);", "it has more than one CancellationToken")]
    [TestCase("Task FindAsync(in int x);", "its parameter 'x' is a reference")]
    [TestCase("Task FindAsync<T>(T x);", "it has type parameters")]
    [TestCase("int Find();", "it returns int")]
    [TestCase("[BusName(\"\\ud83d\")] Task FindAsync();", "its name on the bus is no text")]
    public void Say_why_they_do_not_travel_as_members_of_contracts(string members, string problem)
    {
        Generated generated = Harness.Compile.Run($$"""
            [BusApi]
            public partial interface IShopApi
            {
                {{members}}
            }

            public sealed record Basket(int Count);
            """).CompilesWithoutWarning();
        Assert.That(generated.Files["IShopApi.g.cs"], Does.Contain(problem));
    }
}
