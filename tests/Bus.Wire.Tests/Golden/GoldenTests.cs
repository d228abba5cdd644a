namespace Bus.Wire.Tests.Golden;

/// <summary>What Lightbus in Python writes, reads and publishes, line by line.</summary>
public sealed class GoldenTests
{
    private static readonly GoldenCase[] Cases = [.. GoldenValues.All, .. GoldenSchemas.All, .. GoldenCasts.All, .. GoldenSignatures.All];

    private static IEnumerable<TestCaseData> Lines() => Cases.Select(static one => new TestCaseData(one).SetArgDisplayNames(GoldenLine.All[one.Line].ToString()));

    [TestCaseSource(nameof(Lines))]
    public void A_line_holds(object one)
    {
        GoldenCase golden = (GoldenCase)one;
        if (golden.Difference is { } difference) TestContext.Out.WriteLine($"We differ: {difference}");
        golden.Check(GoldenLine.All[golden.Line]);
    }

    [Test]
    public void Every_line_is_looked_at()
        => Assert.That(Cases.Select(static one => one.Line), Is.EqualTo(GoldenLine.All.Select(static line => line.Number)), "the lines in their order, each once");

    [Test]
    public void The_captures_are_whole() => Assert.That(GoldenLine.All, Has.Count.EqualTo(116));
}
