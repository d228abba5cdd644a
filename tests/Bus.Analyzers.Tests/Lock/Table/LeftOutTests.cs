using Bus.Codecs.Json;

namespace Bus.Analyzers.Tests.Lock.Table;

/// <summary>What a version does with messages that leave out a member, which the table's builds do not all write.</summary>
public sealed class LeftOutTests
{
    [TestCase("int A = 1", "{\"a\":1}")]
    [TestCase("int A", null)]
    [TestCase("string A = \"\"", "{\"a\":\"\"}")]
    [TestCase("[property: System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)] string? A = null", "{}")]
    public void LeftOutMember_TakesItsDefaultOrIsRefused(string member, string? again)
    {
        Built built = new($$"""
            [BusApi("things")]
            public partial interface IThingsApi
            {
                ValueTask<Thing> GiveAsync(CancellationToken cancellationToken = default);
            }

            public sealed record Thing({{member}});
            """);
        Assert.That(built.Reread("give result", "{}", JsonDialect.Web), Is.EqualTo(again));
    }
}
