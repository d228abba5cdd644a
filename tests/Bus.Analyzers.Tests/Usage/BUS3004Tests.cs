using static Bus.Analyzers.Tests.Usage.Contracts;

namespace Bus.Analyzers.Tests.Usage;

public sealed class BUS3004Tests : RuleTests
{
    protected override IEnumerable<string> Violations =>
    [
        With("""
            class Clients
            {
                async Task ConnectAsync()
                {
                    [|await BusClient.ConnectAsync()|];
                    BusClient [|bus|] = await BusClient.ConnectAsync("inproc://");
                    await bus.ServeAsync<IAuthApi>(null!);
                    await bus.Auth.PingAsync();
                    await bus.ListenAsync(new Listeners());
                    await bus.Completion;
                }
            }

            partial class Listeners
            {
                [BusListener<IAuthApi>(nameof(IAuthApi.Registered))]
                public ValueTask WelcomeAsync(Registered e) => default;
            }
            """),
        With("""
            partial class Again(IBus bus)
            {
                async Task LoopAsync(string[] regions, IAuthApi service)
                {
                    foreach (string region in regions)
                    {
                        Console.WriteLine(region);
                        [|await bus.Auth.Registered.ListenAsync("welcome", e => default(ValueTask))|];
                    }
                    for (int index = 0; index < 3; index++) [|await bus.ServeAsync<IAuthApi>(service)|];
                }

                async Task HandleAsync()
                {
                    await bus.Auth.Registered.ListenAsync("outer", async e =>
                    {
                        [|await bus.Auth.Registered.ListenAsync("of_" + e.User, inner => default(ValueTask))|];
                    });
                }

                [BusListener<IAuthApi>(nameof(IAuthApi.Registered))]
                public async ValueTask WelcomeAsync(Registered e) => [|await bus.Api<IAuthApi>().Registered.ListenAsync("inner", inner => default(ValueTask))|];

                static void Build(BusBuilder builder) => builder
                    .Every(TimeSpan.FromMinutes(1), async (bus, cancellationToken) => { [|await bus.Auth.Registered.ListenAsync("inner", inner => default(ValueTask), cancellationToken: cancellationToken)|]; });
            }

            partial class AuthService(IBus bus) : IAuthApi
            {
                public Task PingAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

                public async ValueTask<bool> CheckAsync(string user, CancellationToken cancellationToken)
                {
                    [|await bus.Auth.Registered.ListenAsync("inner", inner => default(ValueTask), cancellationToken: cancellationToken)|];
                    return true;
                }
            }
            """),
    ];

    protected override IEnumerable<string> NearMisses =>
    [
        With("""
            class Clients
            {
                private BusClient? _bus;

                async Task<BusClient> ConnectAsync()
                {
                    await using BusClient first = await BusClient.ConnectAsync();
                    await using (BusClient second = await BusClient.ConnectAsync()) await second.Auth.PingAsync();
                    BusClient third = await BusClient.ConnectAsync();
                    await third.DisposeAsync();
                    BusClient fourth = await BusClient.ConnectAsync();
                    _bus = fourth;
                    BusClient fifth = await BusClient.ConnectAsync();
                    Keep(fifth);
                    BusClient sixth = await BusClient.ConnectAsync();
                    await using (sixth.ConfigureAwait(false)) await sixth.Auth.PingAsync();
                    BusClient seventh = await BusClient.ConnectAsync();
                    List<BusClient> all = [seventh];
                    BusClient eighth = await BusClient.ConnectAsync();
                    IBus view = eighth;
                    _ = await BusClient.ConnectAsync();
                    BusClient last = await BusClient.ConnectAsync();
                    return last;
                }

                static void Keep(IBus bus) { }

                // A test of what fails.
                static Task ExpectFailureAsync(Func<Task> act) => act();

                Task BadUrlAsync(string url) => ExpectFailureAsync(async () => await BusClient.ConnectAsync(url));
            }
            """),
        With("""
            partial class Once(IBus bus, List<IAsyncDisposable> kept, bool isOn)
            {
                private bool _isStarted;

                async Task StartAsync(IAuthApi service, string[] regions, IBus[] buses)
                {
                    await bus.ServeAsync<IAuthApi>(service);
                    await bus.Auth.Registered.ListenAsync("welcome", e => default(ValueTask));
                    foreach (string region in regions) await bus.Auth.Registered.ListenAsync($"welcome_{region}", e => default(ValueTask));
                    foreach (string region in regions) kept.Add(await bus.Auth.Registered.ListenAsync("welcome", e => default(ValueTask)));
                    foreach (IBus other in buses) await other.Auth.Registered.ListenAsync("welcome", e => default(ValueTask));
                    foreach (IBus other in buses) if (isOn) await bus.Auth.Registered.ListenAsync("welcome", e => default(ValueTask));
                    while (true)
                    {
                        try
                        {
                            await bus.ServeAsync<IAuthApi>(service);
                            break;
                        }
                        catch (BusException)
                        {
                            await Task.Yield();
                        }
                    }
                    for (int index = 0; index < 3; index++)
                    {
                        await using BusClient client = await BusClient.ConnectAsync();
                        await client.ServeAsync<IAuthApi>(service);
                    }
                }

                [BusListener<IAuthApi>(nameof(IAuthApi.Registered))]
                public async ValueTask WelcomeAsync(Registered e, CancellationToken cancellationToken)
                {
                    await using IBusListener inner = await bus.Auth.Registered.ListenAsync("inner", x => default(ValueTask), cancellationToken: cancellationToken);
                    if (_isStarted) return;
                    _isStarted = true;
                    await bus.Auth.Registered.ListenAsync("late", x => default(ValueTask), cancellationToken: cancellationToken);
                }

                static void Build(BusBuilder builder) => builder
                    .OnStart(async (bus, cancellationToken) => { await bus.Auth.Registered.ListenAsync("inner", inner => default(ValueTask), cancellationToken: cancellationToken); })
                    .Run("once", async (bus, cancellationToken) => { await bus.Auth.Registered.ListenAsync("inner", inner => default(ValueTask), cancellationToken: cancellationToken); });
            }
            """),
    ];

    protected override IEnumerable<(string Before, string After)> Fixes =>
    [
        (
            With("""
                class Clients
                {
                    async Task ConnectAsync()
                    {
                        // One.
                        BusClient client = await BusClient.ConnectAsync(); // For all.
                        await client.Auth.PingAsync();
                        var bus = await BusClient.ConnectAsync();
                        // Two.
                        await BusClient.ConnectAsync("inproc://"); // For none.
                        await BusClient.ConnectAsync();
                    }
                }
                """),
            With("""
                class Clients
                {
                    async Task ConnectAsync()
                    {
                        // One.
                        await using BusClient client = await BusClient.ConnectAsync(); // For all.
                        await client.Auth.PingAsync();
                        await using var bus = await BusClient.ConnectAsync();
                        // Two.
                        await using var bus2 = await BusClient.ConnectAsync("inproc://"); // For none.
                        await using var bus3 = await BusClient.ConnectAsync();
                    }
                }
                """)),
    ];

    /// <summary>What is served or listened to would end with the block.</summary>
    [TestCase("class C { async Task StartAsync() { var bus = await BusClient.ConnectAsync(); await bus.ServeAsync<IAuthApi>(null!); } }", true)]
    [TestCase("class C { async Task StartAsync() { var bus = await BusClient.ConnectAsync(); await bus.Auth.Registered.ListenAsync(\"welcome\", e => default(ValueTask)); } }", true)]
    [TestCase("class C { static async Task Main() { if (true) { var bus = await BusClient.ConnectAsync(); await bus.ServeAsync<IAuthApi>(null!); } } }", true)]
    [TestCase("class C { static async Task Main() { var bus = await BusClient.ConnectAsync(); await bus.ServeAsync<IAuthApi>(null!); } }", false)]
    [TestCase("class C { async Task CallAsync() { var bus = await BusClient.ConnectAsync(); await bus.Auth.PingAsync(); } }", false)]
    [TestCase("class C { async Task StartAsync() { var bus = await BusClient.ConnectAsync(); await (bus).ServeAsync<IAuthApi>(null!); } }", true)]
    [TestCase("class C { async Task StartAsync() { var bus = await BusClient.ConnectAsync(); await ((IBus)bus).ServeAsync<IAuthApi>(null!).ConfigureAwait(false); } }", true)]
    [TestCase("class C { async Task StartAsync() { var bus = await BusClient.ConnectAsync(); _ = await (bus.Api<IAuthApi>()).Registered.ListenAsync(\"welcome\", e => default(ValueTask)); } }", true)]
    [TestCase("class C { async Task StartAsync() { var bus = await BusClient.ConnectAsync(); await using var served = await bus.ServeAsync<IAuthApi>(null!); } }", false)]
    [TestCase("class C { async Task StartAsync() { var bus = await BusClient.ConnectAsync(); await using (await bus.ServeAsync<IAuthApi>(null!)) await bus.Auth.PingAsync(); } }", false)]
    [TestCase("class C { async Task StartAsync() { var bus = await BusClient.ConnectAsync(); await using var served = (await bus.ServeAsync<IAuthApi>(null!)).ConfigureAwait(false); } }", false)]
    [TestCase("class C { async Task StartAsync() { var bus = await BusClient.ConnectAsync(); var heard = await bus.Auth.Registered.ListenAsync(\"welcome\", e => default(ValueTask)); await heard.DisposeAsync(); } }", false)]
    [TestCase("class C { static async Task Main() { var bus = await BusClient.ConnectAsync(); IAuthApi auth = bus.Auth; await auth.Registered.ListenAsync(\"welcome\", e => default(ValueTask)); } }", false)]
    public async Task AClientThatGoesOn_IsKeptInAField(string source, bool goesOn)
    {
        Program program = new(With(source));
        Assert.That((await program.AnalyzeAsync()).Single().GetMessage(System.Globalization.CultureInfo.InvariantCulture), Does.EndWith(goesOn ? "keep it in a field, and dispose it when that stops." : "Declare it with 'await using'."));
        Assert.That(await FixRun.TitlesAsync(program, "BUS3004"), goesOn ? Is.Empty : Has.Count.EqualTo(1));
    }

    /// <summary>How long it is needed is for its author to know.</summary>
    [TestCase("IAuthApi auth = bus.Api<IAuthApi>(); await auth.Registered.ListenAsync(\"welcome\", e => default(ValueTask));")]
    [TestCase("IPing ping = bus.Auth; await ping.PingAsync();")]
    [TestCase("var registered = bus.Auth.Registered; await registered.ListenAsync(\"welcome\", e => default(ValueTask));")]
    [TestCase("IBus other = bus.With(new CallOptions()); await other.ServeAsync<IAuthApi>(null!);")]
    [TestCase("Keep(bus.Auth);")]
    [TestCase("Kept = await bus.ServeAsync<IAuthApi>(null!);")]
    [TestCase("var served = await bus.ServeAsync<IAuthApi>(null!);")]
    [TestCase("var served = await bus.ServeAsync<IAuthApi>(null!); End = () => served.DisposeAsync();")]
    [TestCase("End = async () => await bus.Auth.PingAsync();")]
    public async Task AClientThatMayGoOn_IsToldOfOnly(string use)
    {
        Program program = new(With($"class C {{ IAsyncDisposable? Kept; Func<ValueTask>? End; void Keep(IAuthApi auth) {{ }} async Task StartAsync() {{ var bus = await BusClient.ConnectAsync(); {use} }} }}"));
        Assert.That((await program.AnalyzeAsync()).Single().GetMessage(System.Globalization.CultureInfo.InvariantCulture), Does.EndWith("are lost."));
        Assert.That(await FixRun.TitlesAsync(program, "BUS3004"), Is.Empty);
    }

    /// <summary>A using declaration is of all that it declares, and of what can be disposed.</summary>
    [TestCase("BusClient one = await BusClient.ConnectAsync(), two = await BusClient.ConnectAsync();")]
    [TestCase("IBus bus = await BusClient.ConnectAsync();")]
    public async Task OtherDeclarations_AreNotFixed(string use)
        => Assert.That(await FixRun.TitlesAsync(new Program(With($"class C {{ async Task StartAsync() {{ {use} }} }}")), "BUS3004"), Is.Empty);

    [Test]
    public async Task TopLevelStatements_DisposeAtTheirEnd()
    {
        Program program = new(With("var bus = await BusClient.ConnectAsync();\nawait bus.ServeAsync<IAuthApi>(null!);\n")) { Output = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication };
        Assert.That(await FixRun.FirstAsync(program, "BUS3004"), Does.StartWith("await using var bus"));
    }
}
