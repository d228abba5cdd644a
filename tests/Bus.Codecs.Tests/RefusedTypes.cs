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
        AssertRefused("blurred_values", Blurred.Other, "has two values 'one' on the bus: give one of them a [JsonStringEnumMemberName]");
        AssertRefused("number_flags", Numbers.Twelve, "has a flag 'Twelve' whose name on the bus is a number");
        AssertRefused("comma_flags", Commas.Both, "has a flag 'Both' whose name on the bus is empty, or holds a comma or outer blanks, which stand between flags");
        AssertRefused<TwoCases>("two_cases", new CaseTwo(), "has two derived types called one: give each [JsonDerivedType] a name of its own");
        AssertRefused("privately_set", new PrivatelySet(), "has [JsonInclude] on 'Count', whose setter generated code cannot see: make it public, or internal in the contract's own assembly");
        AssertRefused("privately_kept", new PrivatelyKept(), "has [JsonInclude] on 'Count', which generated code cannot see: make it public or internal");
        AssertRefused("unknown_collection", new Crowd(), "is a collection of a kind that does not travel: use an array, a list, a set or a dictionary, or give it a [JsonConverter]");
        AssertRefused("told_case", new Told("a"), "has a member 'kind' beside that which tells its type: rename one of them");
    });

    [Test]
    public void Say_what_they_would_take() => Assert.Multiple(static () =>
    {
        AssertUnreadable<object>("any_object", "is of object, which says nothing about its values: use JsonElement for any value, or a base type with [JsonDerivedType]");
        AssertUnreadable<Mismatched>("mismatched_parameter", "is of Mismatched, which cannot be made of what travels: its constructor's parameter 'items' is no member of the same name and type");
        AssertUnreadable<NeedsField>("needs_field", "is of NeedsField, which cannot be made of what travels: it requires the member 'Field', which does not travel");
    });

    [Test]
    public void Say_what_is_too_large_for_a_stack() => Assert.Multiple(static () =>
    {
        AssertTooLarge<Bulky<KilobytesOver4>>("bulky_over4");
        AssertTooLarge<Bulky<Kilobytes60>>("bulky60");
        Assert.That(Refusal(() => WireVisitor.Of<TooWide>(Of<IBulkyApi>().FindRpc("too_wide"u8)!).Write(new TooWide())).Problem,
            Is.EqualTo("is of TooWide, which has members that take more than 16 KB on a thread's stack: make those that are large structs classes, or divide it"));
    });

    [Test]
    public void Are_refused_as_one_of_their_base_too()
    {
        Wire<TellsTwice> wire = WireVisitor.Of<TellsTwice>(Of<IRefusedApi>().FindRpc("tells_twice"u8)!);
        Assert.That(Refusal(() => wire.Write(new Told("a"))).Problem, Does.StartWith("is of Told, which has a member 'kind'"));
        Assert.That(Refusal(() => wire.Read("""{"kind":"told"}""")).Problem, Does.StartWith("is of Told, which has a member 'kind'"));
    }

    [Test]
    public void Have_a_schema_that_says_nothing()
        => Assert.That(System.Text.Encoding.UTF8.GetString(Of<IRefusedApi>().Schema), Does.Contain("""RPC refused.two_names() response"}"""));

    private static void AssertTooLarge<T>(string rpc)
        => Assert.That(Refusal(() => WireVisitor.Of<T>(Of<IBulkyApi>().FindRpc(System.Text.Encoding.UTF8.GetBytes(rpc))!).Read("{}")).Problem,
            Does.EndWith("is a struct of more than 4 KB, of which values within values would exhaust a thread's stack: make it a class"));

    private static void AssertUnreadable<T>(string rpc, string problem)
        => Assert.That(Refusal(() => WireVisitor.Of<T>(Of<IRefusedApi>().FindRpc(System.Text.Encoding.UTF8.GetBytes(rpc))!).Read("{}")), Is.EqualTo(("$", problem)));

    private static void AssertRefused<T>(string rpc, T value, string problem)
    {
        Wire<T> wire = WireVisitor.Of<T>(Of<IRefusedApi>().FindRpc(System.Text.Encoding.UTF8.GetBytes(rpc))!);
        string whole = $"is of {typeof(T).Name}, which {problem}";
        Assert.That(Refusal(() => wire.Write(value)), Is.EqualTo(("$", whole)));
        Assert.That(Refusal(() => wire.Read("{}")), Is.EqualTo(("$", whole)));
    }
}
