using Bus.Codecs.Tests.Support;
using static Bus.Codecs.Tests.Support.Bounds;

namespace Bus.Codecs.Tests;

/// <summary>Members that are missing, that nobody knows, and that are of another type.</summary>
internal sealed class Members
{
    [Test]
    public void That_are_required_have_to_be_there()
        => Assert.That(Refusal(static () => Read("""{"tags":[],"points":{}}""")), Is.EqualTo(("$", "lacks the required members 'name', 'age'")));

    [Test]
    public void That_have_defaults_take_them()
    {
        Bounded value = Read("""{"name":"n","tags":[],"points":{},"age":1}""");
        Assert.That((value.Count, value.Nick, value.Node.ToJsonString(), value.Pair), Is.EqualTo((5, "none", "1", ("", 0))));
    }

    [Test]
    public void That_are_arguments_take_their_defaults_or_are_missed() => Assert.Multiple(static () =>
    {
        Assert.That(
            Arguments("take", """{"note":null,"tags":["t"],"unknown":[{"a":1}],"count":1,"name":"n"}"""),
            Is.EqualTo("""{"name":"n","count":1,"tags":["t"],"note":null,"limit":10,"kind":"second_one"}"""));
        Assert.That(Refusal(static () => Arguments("take", """{"name":"n","tags":[]}""")), Is.EqualTo(("$", "lacks the required members 'count', 'note'")));
    });

    [Test]
    public void That_nobody_knows_are_passed_over_but_have_to_be_JSON() => Assert.Multiple(static () =>
    {
        Assert.That(Write(Read(Valid.Insert(1, "\"unknown\":{\"a\":[1,2,{}]},"))), Is.EqualTo(Valid));
        Assert.That(Refusal(static () => Read(Valid.Insert(1, "\"unknown\":{\"a\":[1,2,x]},"))).Path, Is.EqualTo("$.unknown.a[2]"));
    });

    [TestCase("\"count\":1", "\"count\":\"1\"", "$.count", "is a string, but a whole number belongs there")]
    [TestCase("\"count\":1", "\"count\":1.5", "$.count", "is a number, but a whole number belongs there")]
    [TestCase("\"count\":1", "\"count\":2147483648", "$.count", "is out of range for an int (-2147483648 to 2147483647)")]
    [TestCase("\"count\":1", "\"count\":{}", "$.count", "is an object, but a whole number belongs there")]
    [TestCase("\"name\":\"n\"", "\"name\":true", "$.name", "is true, but a string belongs there")]
    [TestCase("[\"a\"]", "{}", "$.tags", "is an object, but an array belongs there")]
    [TestCase("[\"a\"]", "[\"a\",[]]", "$.tags[1]", "is an array, but a string belongs there")]
    [TestCase("{\"x\":1,\"y\":2}", "[]", "$.points.p", "is an array, but an object belongs there")]
    [TestCase("\"y\":2", "\"y\":false", "$.points.p.y", "is false, but a whole number belongs there")]
    [TestCase("{\"x\":1,\"y\":2}", "{\"x\":1}", "$.points.p", "lacks the required member 'y'")]
    public void Of_another_type_are_refused_where_they_are(string valid, string replaced, string path, string problem)
    {
        string text = Valid.Replace(valid, replaced, StringComparison.Ordinal);
        BusFormatException refusal = Assert.Throws<BusFormatException>(() => Read(text))!;
        Assert.That((refusal.Path, refusal.Problem), Is.EqualTo((path, problem)));
        Assert.That(refusal.Message, Is.EqualTo($"{path} {problem} (at byte {refusal.Position})."));
        Assert.That(refusal.Position, Is.InRange(text.IndexOf(replaced, StringComparison.Ordinal), text.IndexOf(replaced, StringComparison.Ordinal) + replaced.Length), "the position");
    }

    [Test]
    public void That_nobody_knows_leave_the_default_of_extension_data_where_there_are_none()
    {
        Wire<ExtendedByDefault> wire = WireVisitor.Of<ExtendedByDefault>(Of<IBoundsApi>().FindRpc("extended_by_default"u8)!);
        Assert.That(wire.Read("""{"number":1}""").Rest, Is.Empty);
        Assert.That(wire.Read("""{"number":1,"a":2}""").Rest.Keys, Is.EqualTo(["a"]));
    }

    [TestCase("""{"2fa":1}""")]
    [TestCase("""{"2fa, password":1}""")]
    [TestCase("""{"-8":1,"16":2}""")]
    public void That_are_flags_come_back(string text)
    {
        Wire<Dictionary<Factors, int>> wire = WireVisitor.Of<Dictionary<Factors, int>>(Of<IBoundsApi>().FindRpc("factors"u8)!);
        Assert.That(wire.WriteText(wire.Read(text)), Is.EqualTo(text));
    }

    [Test]
    public void That_are_required_and_never_read_make_a_type_that_is_only_written()
    {
        Wire<Impossible> wire = WireVisitor.Of<Impossible>(Of<IBoundsApi>().FindRpc("impossible"u8)!);
        Assert.That(wire.WriteText(new Impossible { Number = 1 }), Is.EqualTo("{}"));
        Assert.That(Refusal(() => wire.Read("{}")).Problem, Does.StartWith("is of Impossible, which cannot be made of what travels"));
    }
}
