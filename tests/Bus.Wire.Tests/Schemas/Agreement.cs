using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bus.Wire.Tests.Contracts;
using Bus.Wire.Tests.Support;

namespace Bus.Wire.Tests.Schemas;

/// <summary>A validator that knows the schema takes what the reader reads, but for what is meant otherwise.</summary>
public sealed partial class Agreement
{
    private static readonly ConcurrentDictionary<Difference, int> Used = [];

    private static IEnumerable<WirePart> Parts() => WireParts.Of<IEverythingApi>();

    [TestCaseSource(nameof(Parts)), Order(1)]
    public void Of_schema_and_reader(object part)
    {
        WirePart wire = (WirePart)part;
        Func<string, bool> validator = JsonSchemas.Validator(JsonSchemas.Of<IEverythingApi>(wire));
        List<string> disagreements = [];
        int taken = 0, refused = 0;
        foreach (Mutant mutant in ValidTexts(wire).SelectMany(Mutant.Of))
        {
            bool schemaTakes = validator(mutant.Text);
            string? problem = wire.ProblemOf(mutant.Text);
            if (schemaTakes) taken++;
            else refused++;
            if (schemaTakes == problem is null) continue;
            if (Array.Find(Difference.All, one => one.Explains(mutant, schemaTakes, problem)) is { } difference) Used.AddOrUpdate(difference, 1, static (_, count) => count + 1);
            else disagreements.Add($"{mutant.Before} became {mutant.After ?? "nothing"}: the schema {(schemaTakes ? "takes" : "refuses")} it, the reader says {problem ?? "nothing"}\n  {mutant.Text}");
        }
        TestContext.Out.WriteLine($"{taken} taken, {refused} refused");
        Assert.That(disagreements.Take(12), Is.Empty, $"{disagreements.Count} disagreements");
    }

    [TestCaseSource(nameof(Parts))]
    public void Of_our_validator_and_a_foreign_one(object part)
    {
        WirePart wire = (WirePart)part;
        JsonElement schema = JsonSchemas.Of<IEverythingApi>(wire);
        Func<string, bool> ours = JsonSchemas.Validator(schema), foreign = JsonSchemas.ForeignValidator(schema);
        // It is slow: one text in five is enough.
        Mutant[] mutants = [.. ValidTexts(wire).Select(WithoutLarge).SelectMany(Mutant.Of).Where(static (mutant, number) => number % 5 == 0 && !Large().IsMatch(mutant.Text))];
        Assert.That(mutants, Has.Length.GreaterThan(20), "how many are compared");
        Assert.That(mutants.Where(mutant => foreign(mutant.Text) != ours(mutant.Text) && !IsStricterByFormat(wire, mutant, ours)).Take(5), Is.Empty);
    }

    [Test, Order(2)]
    public void Has_no_exception_that_nothing_needs()
    {
        Assume.That(Used, Is.Not.Empty, "whether the other tests ran");
        Assert.That(Difference.All.Where(static one => !Used.ContainsKey(one)).Select(static one => one.Reason), Is.Empty);
    }

    [Test]
    public void Ends_at_members_that_nobody_knows()
    {
        WirePart part = WireParts.ArgumentsOf<IOddApi>("defaults");
        bool isTaken = JsonSchemas.Validator(JsonSchemas.Of<IOddApi>(part))("""{"unknown":1}""");
        Assert.That((isTaken, part.ProblemOf("""{"unknown":1}""")), Is.EqualTo((false, (string?)null)), "refused by the schema, passed over by the reader");
    }

    // The foreign one looks at formats, as the reader does.
    private static bool IsStricterByFormat(WirePart wire, Mutant mutant, Func<string, bool> ours)
        => ours(mutant.Text) && wire.ProblemOf(mutant.Text) is { } problem && Array.Exists(Difference.All, one => one.Explains(mutant, true, problem));

    // The foreign one knows no numbers beyond 64 bits.
    private static string WithoutLarge(string text) => Large().Replace(text, "7");

    [GeneratedRegex(@"(?<=[:,\[]|^)-?([0-9]{19,}|[0-9.]+[eE]\+?[0-9]+)(?=[,\]}]|$)")]
    private static partial Regex Large();

    // A validator knows no bare NaN, and a schema no enum without a name.
    private static IEnumerable<string> ValidTexts(WirePart part)
        => Corpus.Of(part).Select(static text => text.Replace(":NaN", ":2.5", StringComparison.Ordinal).Replace("\"color\":77", "\"color\":\"green\"", StringComparison.Ordinal));
}
