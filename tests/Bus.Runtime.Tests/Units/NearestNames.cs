using Bus.Transports;

namespace Bus.Runtime.Tests.Units;

public sealed class NearestNames
{
    [TestCase("customer", new[] { "auth", "customers" }, "customers")]
    [TestCase("costumer", new[] { "auth", "customers", "customer" }, "customer")]
    [TestCase("auth", new[] { "auht", "aut" }, "aut")]
    [TestCase("company.auth", new[] { "company.mail", "compani.auth" }, "compani.auth")]
    [TestCase("a", new[] { "b" }, "b")]
    [TestCase("auth", new[] { "mail", "billing" }, null)]
    [TestCase("auth", new string[0], null)]
    [TestCase("", new[] { "auth" }, null)]
    public void The_fewest_edits_win_if_a_third_or_less_is_edited(string name, string[] candidates, string? nearest)
        => Assert.That(NearestName.Of(name, candidates), Is.EqualTo(nearest), "the name that was probably meant");

    [Test]
    public void Among_equals_the_first_wins()
        => Assert.That(NearestName.Of("mailx", ["maily", "mailz"]), Is.EqualTo("maily"), "a stable choice");

    [Test]
    public void Endless_names_are_left_alone()
    {
        string endless = new('x', 100_000);

        Assert.That(NearestName.Of(endless, [endless + "y", "auth"]), Is.Null, "no hint is worth so much work");
        Assert.That(NearestName.Of("auth", [endless]), Is.Null, "nor for such a candidate");
    }
}
