using Bus.Codecs.Tests.Support;
using static Bus.Codecs.Tests.Support.Bounds;

namespace Bus.Codecs.Tests;

/// <summary>A type that asks for what cannot be is refused as a whole, in both directions: nothing of it is lost in silence.</summary>
internal sealed class RefusedTypes
{
    private const string Converter = "put it on the member's type";

    [Test]
    public void Say_why() => Assert.Multiple(static () =>
    {
        AssertRefused("two_names", new TwoNames(), "has two members 'count' on the bus: rename one of them with [JsonPropertyName]");
        AssertRefused("loose_objects", new LooseObjects(), "has [JsonExtensionData] on 'Rest', which is neither a dictionary of string and JsonElement nor a JsonObject that can be set");
        AssertRefused("fixed_nodes", new FixedNodes(), "has [JsonExtensionData] on 'Rest', which is neither a dictionary of string and JsonElement nor a JsonObject that can be set");
        AssertRefused("member_converted", new MemberConverted(1), $"has a [JsonConverter] on its member 'Number': {Converter}");
        AssertRefused("member_number", new MemberNumber(Plain.First), $"has a [JsonConverter] on its member 'Kind': {Converter}");
        AssertRefused<IBoth>("both_interfaces", new Both(1), "has two members 'Place' from different interfaces: declare it itself, with 'new'");
        AssertRefused("told_case", new Told("a"), "has a member 'kind' beside that which tells its type: rename one of them");
    });

    [Test]
    public void Are_refused_as_one_of_their_base_too()
    {
        Wire<TellsTwice> wire = WireVisitor.Of<TellsTwice>(Of<IRefusedApi>().FindRpc("tells_twice"u8)!);
        Assert.That(Refusal(() => wire.Write(new Told("a"))).Problem, Does.StartWith("is of Bus.Codecs.Tests.Told, which has a member 'kind'"));
        Assert.That(Refusal(() => wire.Read("""{"kind":"told"}""")).Problem, Does.StartWith("is of Bus.Codecs.Tests.Told, which has a member 'kind'"));
    }

    [Test]
    public void Have_a_schema_that_says_nothing()
        => Assert.That(System.Text.Encoding.UTF8.GetString(Of<IRefusedApi>().Schema), Does.Contain("""RPC refused.two_names() response"}"""));

    private static void AssertRefused<T>(string rpc, T value, string problem)
    {
        Wire<T> wire = WireVisitor.Of<T>(Of<IRefusedApi>().FindRpc(System.Text.Encoding.UTF8.GetBytes(rpc))!);
        string whole = $"is of {typeof(T).FullName}, which {problem}";
        Assert.That(Refusal(() => wire.Write(value)), Is.EqualTo(("$", whole)));
        Assert.That(Refusal(() => wire.Read("{}")), Is.EqualTo(("$", whole)));
    }
}
