namespace Bus.Generators.Tests;

/// <summary>On input that analyzers will complain about, the generator stays silent and writes what can be written.</summary>
public sealed class UnsupportedInputTests
{
    [TestCase("[BusApi] public interface INotPartialApi { ValueTask DoAsync(); }")]
    [TestCase("[BusApi] public partial interface IGenericApi<T> { ValueTask DoAsync(); }")]
    [TestCase("[BusApi] file partial interface IFileApi { ValueTask DoAsync(); }")]
    [TestCase("public class NotPartial { [BusApi] public partial interface IInnerApi { ValueTask DoAsync(); } }")]
    public void WhereNothingCanBeAdded_NothingIs(string source)
        => Assert.That(Compile.Run(source).CompilesWithoutWarning().Files.Keys.Where(file => file != "BusManifest.g.cs"), Is.Empty);

    [TestCase("int Count();")]
    [TestCase("ValueTask<T> FindAsync<T>(T like) where T : class;")]
    [TestCase("ValueTask ReadAsync(ref int position);")]
    [TestCase("ValueTask<int> FillAsync(out int count, Span<byte> into);")]
    [TestCase("IAsyncEnumerable<int> StreamAsync();")]
    [TestCase("string Name { get; set; }")]
    [TestCase("int this[string key] { get; }")]
    [TestCase("BusEvent<string> Changed { get; set; }")]
    [TestCase("event Action<int>? Happened;")]
    [TestCase("ValueTask TwiceAsync(CancellationToken first, CancellationToken second);")]
    public void MemberThatCannotTravel_StillCompiles(string member)
        => Compile.Run($"namespace Acme; [BusApi] public partial interface IOddApi {{ {member} ValueTask DoAsync(); }}").CompilesWithoutWarning();

    [TestCase("ValueTask DoAsync(int value, string client, int call, int route, int result, int exception);")]
    [TestCase("ValueTask DoAsync(int @class, string @event, int service, int arguments, int cancellationToken);")]
    [TestCase("ValueTask DoAsync(int value); ValueTask DoAsync(string value); ValueTask<int> Do(long value);")]
    [TestCase("BusEvent<int> Api { get; } BusEvent<int> Slot { get; } ValueTask ApiAsync(); ValueTask Slot2Async();")]
    public void NamesThatClashWithGeneratedOnes_Compile(string members)
        => Compile.Run($"namespace Acme; [BusApi] public partial interface IClashApi {{ {members} }}").CompilesWithoutWarning();

    [TestCase("[BusListener<IAuthApi>(\"Nothing\")] public ValueTask OnAsync(UserRegistered e) => default;", "has no event 'Nothing'")]
    [TestCase("[BusListener<IAuthApi>(nameof(IAuthApi.UserRegistered))] public void On(UserRegistered e) { }", "does not return ValueTask or Task")]
    [TestCase("[BusListener<IAuthApi>(nameof(IAuthApi.UserRegistered))] public ValueTask OnAsync(string other) => default;", "takes something else than UserRegistered")]
    public void ListenerThatFitsNoEvent_FailsWhenItIsStarted(string method, string problem)
    {
        Generated generated = Compile.Run(Sources.Auth, $"namespace Acme; public sealed partial class Odd {{ {method} }}").CompilesWithoutWarning();
        Assert.That(generated.Files["Acme.Odd.Listeners.g.cs"], Does.Contain("FromException").And.Contains(problem));
    }

    [Test]
    public void HandWrittenFake_NeedsNoPartial()
        => Compile.Run(Sources.Auth, """
            namespace Acme;
            public sealed class FakeAuth(BusEvent<UserRegistered> registered) : IAuthApi
            {
                public BusEvent<UserRegistered> UserRegistered => registered;
                public ValueTask<bool> CheckPasswordAsync(string user, string password, CancellationToken cancellationToken) => new(true);
            }
            """).CompilesWithoutWarning();

    [Test]
    public void BrokenSyntax_DoesNotThrow()
    {
        Generated generated = Compile.Run("[BusApi] public partial interface I { ValueTask<> X(; BusEvent<Nope> Y { get } ", "[BusApi(", "partial class C : IAuthApi, {");
        Assert.That(generated.Result.Exception, Is.Null);
    }

    [TestCase("ValueTask @lockAsync(string user, int User); ValueTask @lock();")]
    [TestCase("[BusName(\"line\\nbreak\")] ValueTask DoAsync(); BusEvent<int> @event { get; }")]
    public void OddNames_Compile(string members)
        => Compile.Run($"namespace Acme; [BusApi] public partial interface IOddApi {{ {members} }}").CompilesWithoutWarning();

    [Test]
    public void TwoBasesWithTheSameMembers_Compile()
        => Compile.Run("""
            namespace Acme;
            public interface IFirst { ValueTask DoAsync(); BusEvent<int> Changed { get; } }
            public interface ISecond { ValueTask DoAsync(); BusEvent<int> Changed { get; } }
            [BusApi] public partial interface IClashApi : IFirst, ISecond { ValueTask OwnAsync(); }
            """).CompilesWithoutWarning();

    [Test]
    public void ServiceDerivedFromAService_GetsItsEventsOnce()
    {
        Generated generated = Compile.Run(Sources.Auth, """
            namespace Acme;
            public partial class AuthService : IAuthApi
            {
                public virtual ValueTask<bool> CheckPasswordAsync(string user, string password, CancellationToken cancellationToken) => new(true);
            }
            public sealed partial class StrictAuthService : AuthService, IAuthApi;
            """).CompilesWithoutWarning();
        Assert.That(generated.Files.Keys.Where(file => file.Contains("Events", StringComparison.Ordinal)), Is.EqualTo(new[] { "Acme.AuthService.Events.g.cs" }));
    }

    [Test]
    public void MembersWhoseNamesLookAlike_HaveLocalsOfTheirOwn()
        => Compile.Run("""
            namespace Acme;
            public sealed record Odd(int State, int StateMember, int Value, int Reader, int Name, int Result, int Seen, int Seen2, int Key, int Defaults)
            {
                public int A { get; set; }
                [System.Text.Json.Serialization.JsonPropertyName("small_a")] public int a { get; set; }
                public int @class { get; init; }
                [System.Text.Json.Serialization.JsonExtensionData] public Dictionary<string, System.Text.Json.JsonElement>? Extension { get; set; }
            }
            [BusApi] public partial interface IOddApi { ValueTask<Odd> TryAsync(int state, int reader, int name, int seen, Odd value, int result); }
            """).CompilesWithoutWarning();

    [Test]
    public void TypesThatTheirConstructorsHide_StillCompile()
        => Compile.Run("""
            using System.Text.Json;
            using System.Text.Json.Serialization;
            namespace Acme;
            public sealed class Order(List<int> lines) { public IReadOnlyList<int> Lines => lines; }
            public sealed class Named(string name) { public string? Name => name; }
            public sealed class Counted { public Counted(ref int count) => Count = count; public int Count { get; } }
            [JsonConverter(typeof(Converter))] public sealed class Odd
            {
                private sealed class Converter : JsonConverter<Odd>
                {
                    public override Odd Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => new();
                    public override void Write(Utf8JsonWriter writer, Odd value, JsonSerializerOptions options) => writer.WriteNullValue();
                }
            }
            public sealed record Page<T>(T Item);
            [BusApi] public partial interface IOddApi
            {
                ValueTask<Order> OrderAsync();
                ValueTask<Named> NamedAsync();
                ValueTask<Counted> CountedAsync();
                ValueTask<Odd> OddAsync();
                ValueTask<Page<int?[]>> FirstAsync();
                ValueTask<Page<int[]?>> SecondAsync();
                ValueTask<(int X, int Y)> UpperAsync();
                ValueTask<(int x, int y)> LowerAsync();
            }
            """).CompilesWithoutWarning();

    [Test]
    public void TypesNamedAsTheirCodecsMembers_StillCompile()
        => Compile.Run("""
            public sealed record Read(int A);
            public sealed record Write(int A);
            public sealed record Descriptor(Read Read, Write Write);
            [BusApi] public partial interface IOddApi { BusEvent<Descriptor> Changed { get; } }
            """).CompilesWithoutWarning();

    [Test]
    public void TypesWhoseNamesLookAlike_KeepTheirOwnShapes()
        => Assert.That(Compile.Run("""
            namespace Acme
            {
                public sealed record A_B(int First);
                [BusApi] public partial interface ILookApi { BusEvent<A_B> One { get; } BusEvent<Acme.A.B> Two { get; } }
            }
            namespace Acme.A { public sealed record B(string Second); }
            """).CompilesWithoutWarning().Files.Keys.Count(file => file.EndsWith(".Codec.g.cs", StringComparison.Ordinal)), Is.EqualTo(2));

    [Test]
    public void NestedContractsOfOneName_Compile()
        => Compile.Run("""
            namespace Acme;
            public static partial class Left { [BusApi("left")] public partial interface IPartApi { ValueTask DoAsync(); } }
            public static partial class Right { [BusApi("right")] public partial interface IPartApi { ValueTask DoAsync(); } }
            """).CompilesWithoutWarning();
}
