using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Tests.Lock;

/// <summary>Locks of other names: which file is taken, and how messages call it.</summary>
public sealed class LockNameTests
{
    private const string Source = "[BusApi(\"auth\")] public partial interface IAuthApi { ValueTask LoginAsync(string user, CancellationToken cancellationToken = default); }";

    private static readonly string Lock = Locks.Of(Source), Other = Locks.Of(Source.Replace("string user", "int user", StringComparison.Ordinal));

    private static readonly string Changed = Source.Replace("string user", "string user, string tenant", StringComparison.Ordinal);

    [TestCase("/acme/orders.bus.lock.json", "orders.bus.lock.json")]
    [TestCase("locks/orders.bus.lock.json", "orders.bus.lock.json")]
    [TestCase("./locks\\orders.bus.lock.json", "orders.bus.lock.json")]
    [TestCase("../acme/locks/orders.bus.lock.json", "orders.bus.lock.json")]
    [TestCase("more/../locks/orders.bus.lock.json", "orders.bus.lock.json")]
    [TestCase("/acme/bus.lock.json", "bus.lock.json")]
    public async Task File_IsTheOneThatTheBuildNames(string named, string told)
    {
        string path = named.StartsWith('/') ? named : "/acme/locks/orders.bus.lock.json";
        foreach (string[] paths in new[] { new[] { path, "/acme/a.bus.lock.json" }, ["/acme/a.bus.lock.json", path] })
        {
            Program program = Of(Source, named, [.. paths.Select(one => (one, one == path ? Lock : Other))]);
            Assert.That(await program.AnalyzeAsync(), Is.Empty, string.Join(' ', paths));
            Assert.That(await MessagesAsync(program with { Sources = [Changed] }), Has.One.StartsWith($"'auth.login' breaks what {told} promises: "));
        }
    }

    [Test]
    public async Task File_ThatIsNamedAndNotThere_IsMissed()
        => Assert.That(await MessagesAsync(Of(Source, "/acme/orders.bus.lock.json", ("/acme/bus.lock.json", Lock))), Has.One.Contains("there is no orders.bus.lock.json. Write it with 'dotnet build -p:BusUpdateLock=true'"));

    [TestCase(null)]
    [TestCase("")]
    // The compiler takes what follows for a comment.
    [TestCase("/home/c")]
    public async Task File_IsFoundByItsEndWhereNoneIsNamed(string? named) => Assert.That(await Of(Source, named, ("/home/c#/orders.bus.lock.json", Lock)).AnalyzeAsync(), Is.Empty);

    [Test]
    public async Task Program_OfOneFile_IsNamedInTheCommand()
    {
        const string Command = "'dotnet build orders.cs -p:BusUpdateLock=true'";
        foreach ((string source, string text, string told) in new[]
        {
            (Changed, Lock, $"accept it with {Command}."),
            (Source.Replace("string user", "string user, int? age = null", StringComparison.Ordinal), Lock, $"What orders.bus.lock.json does not hold is not protected from the next change: record it with {Command}."),
            (Source.Replace("auth", "login", StringComparison.Ordinal), Lock, $"Keep the old name with [BusApi(\"auth\")], or accept the break with {Command}."),
            (Source.Replace("[BusApi(\"auth\")]", "", StringComparison.Ordinal), Lock, $"Keep the contract until nobody uses it, or accept the break with {Command}."),
            (Source + "[BusApi] public partial interface IClockApi;", Lock, $"record it with {Command}."),
            (Source, "{", $"orders.bus.lock.json cannot be read: it ends too early. Nothing is compared until it can: restore it from version control, or write it anew with {Command}"),
        })
        {
            Program program = Of(source, "/acme/orders.bus.lock.json", ("/acme/orders.bus.lock.json", text));
            Assert.That(await MessagesAsync(program with { Properties = new Dictionary<string, string>(program.Properties) { ["BusLockProgram"] = "orders.cs" } }), Has.One.Contains(told));
        }
    }

    private static async Task<string[]> MessagesAsync(Program program)
        => [.. (await program.AnalyzeAsync()).Where(static one => one.Id.StartsWith("BUS5", StringComparison.Ordinal)).Select(static one => one.GetMessage(CultureInfo.InvariantCulture))];

    private static Program Of(string source, string? named, params (string Path, string Text)[] files)
    {
        Program program = Locks.Held(source, null) with { Files = [.. files.Select(static file => (AdditionalText)new Locks.TextFile(file.Path, file.Text))] };
        return named is null ? program : program with { Properties = new Dictionary<string, string>(program.Properties) { ["BusLockFile"] = named } };
    }
}
