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

    private static WirePart Part(string rpc) => WireParts.Of<IPilesApi>().Single(part => part.Name == $"{rpc} result");

    private static string Many(string piece) => string.Concat(Enumerable.Repeat(piece, Length / piece.Length));

    private static void AssertRead(string rpc, string text) => Assert.That(Part(rpc).Read(text), Is.Not.Null);
}
