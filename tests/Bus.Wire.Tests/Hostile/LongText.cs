using System.Text;
using Bus.Wire.Tests.Support;

namespace Bus.Wire.Tests.Hostile;

/// <summary>A megabyte of what is slow to read comes to an end: were it more than linear, the run would not.</summary>
public sealed class LongText
{
    private const int Length = 1_000_000;

    [Test]
    public void Ends_when_each_level_is_looked_through_for_its_type()
    {
        // What tells the type comes last at every level, behind what is passed over.
        StringBuilder text = new("[");
        for (int level = 0; level < 30; level++) text.Append("{\"members\":[");
        text.Append("{\"width\":1,\"height\":2,\"x\":[").Insert(text.Length, "0,", Length / 10).Append("0],\"kind\":\"box\"}");
        for (int level = 0; level < 30; level++) text.Append("],\"kind\":3}");
        AssertRead("figures", text.Append(']').ToString());
    }

    [Test]
    public void Ends_when_members_come_again_and_again() => AssertRead("tree", $"{{{Many("\"n\\u0061me\":\"a\",")}\"name\":\"b\"}}");

    [Test]
    public void Ends_when_numbers_are_long() => AssertRead("element", $"[{Many("1234567890")},{Many("0.0e1,")}0]");

    [Test]
    public void Ends_when_a_problem_is_far_from_the_start()
    {
        BusFormatException problem = Assert.Throws<BusFormatException>(() => Part("texts").Read($"[{Many("\"{[,\",")}7]"))!;
        Assert.That(problem.Path, Is.EqualTo($"$[{Length / 6}]"));
    }

    [Test]
    public void Ends_when_names_are_long()
    {
        BusFormatException problem = Assert.Throws<BusFormatException>(() => Part("named_elements").Read($"{{\"{Many("a")}\":0}}"))!;
        Assert.That(problem.Message, Has.Length.LessThan(1000));
    }

    [TestCase("longs")]
    [TestCase("wides")]
    [TestCase("frozen_longs")]
    [TestCase("immutable_longs")]
    public void Ends_when_the_hash_codes_of_keys_collide(string rpc)
        => AssertCollide(rpc, $"{{{string.Join(',', CollidingNumbers.Select(static number => $"\"{number}\":0"))}}}");

    [TestCase("long_set")]
    [TestCase("frozen_long_set")]
    [TestCase("immutable_long_set")]
    public void Ends_when_the_hash_codes_of_items_collide(string rpc) => AssertCollide(rpc, $"[{string.Join(',', CollidingNumbers)}]");

    [Test]
    public void Is_read_with_such_keys_where_no_hash_codes_are_needed()
        => AssertRead("sorted_longs", $"{{{string.Join(',', CollidingNumbers.Select(static number => $"\"{number}\":0"))}}}");

    [Test]
    public void Is_read_where_a_set_gets_one_item_again_and_again() => AssertRead("long_set", $"[{Many("7,")}7]");

    [Test]
    public void Ends_when_a_node_has_many_members_again_and_again() => AssertRead("node", $"{{{Many("\"a\":0,\"b\":{\"c\":1,\"c\":2},")}\"a\":1}}");

    // The halves of each are equal, and their difference is the hash code.
    private static IEnumerable<long> CollidingNumbers => Enumerable.Range(1, Length / 25).Select(static number => number * 4294967297);

    private static void AssertCollide(string rpc, string text)
    {
        BusFormatException problem = Assert.Throws<BusFormatException>(() => Part(rpc).Read(text))!;
        Assert.That(problem.Message, Does.StartWith("$ has keys that collide"));
    }

    private static WirePart Part(string rpc) => WireParts.Of<IPilesApi>().Single(part => part.Name == $"{rpc} result");

    private static string Many(string piece) => string.Concat(Enumerable.Repeat(piece, Length / piece.Length));

    private static void AssertRead(string rpc, string text) => Assert.That(Part(rpc).Read(text), Is.Not.Null);
}
