using Bus.Codecs.Json;
using Bus.Wire.Tests.Contracts;
using Bus.Wire.Tests.Support;

namespace Bus.Wire.Tests.Schemas;

/// <summary>A member that does not travel takes its default and disturbs no other.</summary>
public sealed class HiddenMembers
{
    private static readonly WirePart Part = WireParts.Of<IOddApi>().Single(static part => part.Name == "happened payload");

    [Test]
    public void Leave_those_behind_them_in_their_places()
    {
        Hidden value = new("f", 5) { Last = "l", Optional = "o", Settable = 3 };
        Assert.That(Part.Read(Part.Write(value, JsonDialect.Web)), Is.EqualTo(value));
    }

    [Test]
    public void Do_not_stand_in_for_those_that_have_to_come()
        => Assert.That(Part.ProblemOf("""{"first":"f","optional":"o"}"""), Does.Contain("lacks the required member 'last'"));
}
