using Bus.Codecs.Tests.Support;
using static Bus.Codecs.Tests.Support.Bounds;

namespace Bus.Codecs.Tests;

/// <summary>Null where the contract allows none is refused both ways, and where it is is told.</summary>
internal sealed class Nulls
{
    private const string Problem = "is null, but the contract does not allow null";

    [TestCase("\"name\":\"n\"", "\"name\":null", "$.name")]
    [TestCase("[\"a\"]", "[\"a\",null]", "$.tags[1]")]
    [TestCase("[\"a\"]", "null", "$.tags")]
    [TestCase("{\"x\":1,\"y\":2}", "null", "$.points.p")]
    [TestCase("\"nick\":\"k\"", "\"nick\":null", "$.nick")]
    [TestCase("\"left\":\"l\"", "\"left\":null", "$.pair.left")]
    [TestCase("\"count\":1", "\"count\":null", "$.count")]
    public void Are_refused_when_they_come(string valid, string replaced, string path)
    {
        (string where, string problem) = Refusal(() => Read(Valid.Replace(valid, replaced, StringComparison.Ordinal)));
        Assert.That((where, problem.Contains("null", StringComparison.Ordinal)), Is.EqualTo((path, true)), problem);
    }

    [Test]
    public void Are_refused_for_nodes_of_Json()
        => Assert.That(Refusal(static () => Read(Valid.Replace("\"node\":{}", "\"node\":null", StringComparison.Ordinal))), Is.EqualTo(("$.node", Problem)));

    [Test]
    public void Are_refused_when_they_are_sent() => Assert.Multiple(static () =>
    {
        Assert.That(Refusal(static () => Write(Value with { Name = null! })), Is.EqualTo(("$.name", Problem)), "a member");
        Assert.That(Refusal(static () => Write(Value with { Tags = ["a", null!] })), Is.EqualTo(("$.tags[1]", Problem)), "an item");
        Assert.That(Refusal(static () => Write(Value with { Points = new() { ["a b"] = null! } })), Is.EqualTo(("$.points['a b']", Problem)), "a dictionary's value");
        Assert.That(Refusal(static () => Write(Value with { Node = null! })), Is.EqualTo(("$.node", Problem)), "a node of JSON");
        Assert.That(Refusal(static () => Write(Value with { Pair = (null!, 1) })), Is.EqualTo(("$.pair.left", Problem)), "an element of a tuple");
        Assert.That(Refusal(static () => Write(null!)), Is.EqualTo(("$", Problem)), "all of it");
    });

    [TestCase("""{"name":null,"count":1,"tags":[],"note":null}""", "$.name")]
    [TestCase("""{"name":"n","count":1,"tags":[null],"note":null}""", "$.tags[0]")]
    public void Are_refused_as_arguments(string arguments, string path) => Assert.That(Refusal(() => Arguments("take", arguments)).Path, Is.EqualTo(path));

    [Test]
    public void Are_refused_as_results()
    {
        Wire<string> wire = WireVisitor.Of<string>(Of<IBoundsApi>().FindRpc("text"u8)!);
        Assert.That(Refusal(() => wire.Write(null!)), Is.EqualTo(("$", Problem)), "written");
        Assert.That(Refusal(() => wire.Read("null")), Is.EqualTo(("$", "is null, but a string belongs there")), "read");
    }

    [Test]
    public void Are_arguments_where_they_may_be()
        => Assert.That(Arguments("take", """{"name":"n","count":1,"tags":[],"note":null}"""), Does.Contain("\"note\":null"));
}
