using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Tests.Lock;

public sealed class BUS5001Tests : RuleTests
{
    private const string Before = """
        [BusApi("auth")]
        public partial interface IAuthApi
        {
            ValueTask<Account> LoginAsync(string user, Hue hue, CancellationToken cancellationToken = default);
            ValueTask LogoutAsync(string user, CancellationToken cancellationToken = default);
            BusEvent<LoggedIn> LoggedIn { get; }
        }

        [BusApi("clock")]
        public partial interface IClockApi
        {
            ValueTask<long> NowAsync(CancellationToken cancellationToken = default);
        }

        public sealed record LoggedIn(string User);
        public sealed record Account(int Id, Address Home);
        public sealed record Address { public required string City { get; init; } }
        public enum Hue { Red }
        """;

    private static readonly string Lock = Locks.Of(Before);

    protected override IEnumerable<string> Violations =>
    [
        Before.Replace("string user, Hue", "string user, string [|tenant|], Hue", StringComparison.Ordinal),
        Before.Replace("    ValueTask LogoutAsync(string user, CancellationToken cancellationToken = default);", "", StringComparison.Ordinal).Replace("interface IAuthApi", "interface [|IAuthApi|]", StringComparison.Ordinal),
        Before.Replace("int Id", "string [|Id|]", StringComparison.Ordinal),
        Before.Replace("required string City", "required int [|City|]", StringComparison.Ordinal),
        Before.Replace("Address { public", "Address { public string? Zip { get; init; } public required string [|Street|] { get; init; } public", StringComparison.Ordinal),
        Before.Replace("{ Red }", "{ [|Scarlet|] }", StringComparison.Ordinal),
        Before.Replace("BusEvent<LoggedIn> LoggedIn", "BusEvent<LoggedIn> [|UserLoggedIn|]", StringComparison.Ordinal),
        Before.Replace("[BusApi(\"clock\")]\npublic partial interface IClockApi", "[BusApi(\"time\")]\npublic partial interface [|IClockApi|]", StringComparison.Ordinal),
    ];

    protected override IEnumerable<string> NearMisses =>
    [
        Before,
        Before.Replace("Address", "Place", StringComparison.Ordinal).Replace("LoginAsync(string user", "LoginAsync([BusName(\"user\")] string name", StringComparison.Ordinal),
        Before.Replace("IClockApi", "IWatchApi", StringComparison.Ordinal),
    ];

    protected override IEnumerable<(string Before, string After)> Fixes =>
    [
        (Before.Replace("LogoutAsync(string user", "LogoutAsync(string name", StringComparison.Ordinal), Before.Replace("LogoutAsync(string user", "LogoutAsync([BusName(\"user\")] string name", StringComparison.Ordinal)),
        (Before.Replace("    ValueTask LogoutAsync", "    /// <summary>Ends it.</summary>\n    ValueTask LeaveAsync", StringComparison.Ordinal),
            Before.Replace("    ValueTask LogoutAsync", "    /// <summary>Ends it.</summary>\n    [BusName(\"logout\")]\n    ValueTask LeaveAsync", StringComparison.Ordinal)),
        (Before.Replace("BusEvent<LoggedIn> LoggedIn {", "BusEvent<LoggedIn> In {", StringComparison.Ordinal),
            Before.Replace("    BusEvent<LoggedIn> LoggedIn {", "    [BusName(\"logged_in\")]\n    BusEvent<LoggedIn> In {", StringComparison.Ordinal)),
        (Before.Replace("[BusApi(\"clock\")]", "[BusApi(\"time\")]", StringComparison.Ordinal), Before),
        (Before.Replace("record Account(int Id", "record Account(int Number", StringComparison.Ordinal),
            "using System.Text.Json.Serialization;\n\n" + Before.Replace("record Account(int Id", "record Account([property: JsonPropertyName(\"id\")] int Number", StringComparison.Ordinal)),
        ("using System.Text.Json.Serialization;\n\n" + Before.Replace("{ Red }", "{ Scarlet }", StringComparison.Ordinal),
            "using System.Text.Json.Serialization;\n\n" + Before.Replace("{ Red }", "{ [JsonStringEnumMemberName(\"red\")] Scarlet }", StringComparison.Ordinal)),
    ];

    private protected override Program Around(string source) => Locks.Held(source, Lock);

    [Test]
    public async Task RemovedApi_IsReportedInTheLock()
    {
        string without = Before[..Before.IndexOf("[BusApi(\"clock\")]", StringComparison.Ordinal)] + Before[Before.IndexOf("public sealed record LoggedIn", StringComparison.Ordinal)..];
        Diagnostic found = (await Around(without).AnalyzeAsync()).Single();
        FileLinePositionSpan place = found.Location.GetLineSpan();
        Assert.Multiple(() =>
        {
            Assert.That(found.Id, Is.EqualTo("BUS5001"));
            Assert.That(place.Path, Does.EndWith("bus.lock.json"));
            Assert.That(Lock.Split('\n')[place.StartLinePosition.Line], Does.Contain("\"clock\""));
        });
    }

    [Test]
    public async Task SharedType_IsReportedOnceForItsContract()
    {
        string shared = Before.Replace("LogoutAsync(string user", "LogoutAsync(Account account, string user", StringComparison.Ordinal).Replace("ValueTask LogoutAsync", "ValueTask<Account> LogoutAsync", StringComparison.Ordinal);
        string changed = shared.Replace("int Id", "string Id", StringComparison.Ordinal);
        IReadOnlyList<Diagnostic> found = await Locks.Held(changed, Locks.Of(shared)).AnalyzeAsync();
        Assert.That(found, Has.Count.EqualTo(2), "one for arguments, one for results");
        Assert.That(found.Select(static one => one.ToString()), Has.Some.Contains("and so 1 more"));
    }

    /// <summary>As an argument a wider type wants servers first, as a result clients: together they want what cannot be.</summary>
    [Test]
    public async Task OppositeOrders_AreNoOrder()
    {
        string wider = Before.Replace("int Id", "long Id", StringComparison.Ordinal);
        Assert.That(Told(await Around(wider).AnalyzeAsync()), Has.One.Contains("roll out every client before any server"), "a result alone has an order");

        string both = Before.Replace("LogoutAsync(string user", "LogoutAsync(Account account, string user", StringComparison.Ordinal);
        string[] found = Told(await Locks.Held(both.Replace("int Id", "long Id", StringComparison.Ordinal), Locks.Of(both)).AnalyzeAsync());
        Assert.That(found, Has.Length.EqualTo(2));
        Assert.That(found, Has.All.Contains("accept the break with").And.All.Not.Contains("roll out"));

        static string[] Told(IReadOnlyList<Diagnostic> found) => [.. found.Select(static one => one.ToString())];
    }

    /// <summary>Each of several is recognised by its type; where that is not enough, the message says what it may have been.</summary>
    [Test]
    public async Task SeveralRenames_AreTold()
    {
        string[] found = await ToldAsync("Guid Id, string Customer, int Count", "Guid OrderId, string Buyer, int Count");
        Assert.That(found, Has.Length.EqualTo(2).And.One.Contains("[property: JsonPropertyName(\"id\")]").And.One.Contains("[property: JsonPropertyName(\"customer\")]"));

        found = await ToldAsync("string Username, string Email", "string Name, string Mail");
        Assert.That(found, Has.Some.Contains("if it is what was called 'email' or 'username', keep that name with [property: JsonPropertyName"));

        async Task<string[]> ToldAsync(string before, string after)
            => [.. (await Locks.Held(Of(after), Locks.Of(Of(before))).AnalyzeAsync()).Where(static one => one.Id == "BUS5001").Select(static one => one.ToString())];

        static string Of(string members) => $"[BusApi] public partial interface IOrdersApi {{ BusEvent<Placed> Placed {{ get; }} }} public sealed record Placed({members});";
    }

    [Test]
    public async Task AnUpdatingBuild_ComparesNothing()
    {
        Program held = Around(Before.Replace("int Id", "string Id", StringComparison.Ordinal));
        Program updating = held with { Properties = new Dictionary<string, string> { ["BusContractLock"] = "true", ["BusUpdateLock"] = "true" } };
        Assert.That(await updating.AnalyzeAsync(), Is.Empty);
        Assert.That(await (held with { Properties = new Dictionary<string, string>() }).AnalyzeAsync(), Is.Empty, "a project that has not turned it on has no lock");
    }
}
