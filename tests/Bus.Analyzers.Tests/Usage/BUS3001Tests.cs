using static Bus.Analyzers.Tests.Usage.Contracts;

namespace Bus.Analyzers.Tests.Usage;

public sealed class BUS3001Tests : RuleTests
{
    protected override IEnumerable<string> Violations =>
    [
        With("""
            class Users(IBus bus, IAuthApi auth, IAuthApi? maybe)
            {
                void Fire() => [|bus.Auth.Registered.FireAsync(new("sally"))|];

                async Task CallAsync()
                {
                    [|auth.CheckAsync("sally")|];
                    [|auth.PingAsync().ConfigureAwait(false)|];
                    [|auth.CheckAsync("sally").AsTask()|];
                    [|maybe?.CheckAsync("sally")|];
                    await Task.Yield();
                }

                void Lambdas()
                {
                    Action first = () => [|auth.CheckAsync("sally")|];
                    Action<string> second = user => { [|auth.CheckAsync(user)|]; };
                    new List<string>().ForEach(user => [|auth.CheckAsync(user)|]);
                }
            }
            """),
        With("""
            class Hosts(BusClient bus, IBusListener listener, IDeadLetters letters)
            {
                void Start()
                {
                    [|BusClient.ConnectAsync()|];
                    [|bus.ServeAsync<IAuthApi>(null!)|];
                    [|bus.Auth.Registered.ListenAsync("welcome", e => default(ValueTask))|];
                    [|bus.Auth.Registered.ListenAsync("greet", (e, context, token) => default(ValueTask), new ListenOptions())|];
                    [|bus.ListenAsync(new Listeners())|];
                    [|letters.RedriveAllAsync()|];
                    [|listener.DisposeAsync()|];
                    [|bus.DisposeAsync()|];
                }
            }

            partial class Listeners
            {
                [BusListener<IAuthApi>(nameof(IAuthApi.Registered), Name = "class")]
                public ValueTask WelcomeAsync(Registered e) => default;
            }
            """),
    ];

    protected override IEnumerable<string> NearMisses =>
    [
        With("""
            class Users(IAuthApi auth, BusEvent<Registered> registered)
            {
                private Task? _last;

                ValueTask<bool> Return() => auth.CheckAsync("sally");

                Task ReturnAsync() => auth.PingAsync();

                async Task UseAsync()
                {
                    await auth.CheckAsync("sally");
                    await auth.PingAsync().ConfigureAwait(false);
                    _ = auth.PingAsync();
                    _last = auth.PingAsync();
                    Task<bool> kept = auth.CheckAsync("sally").AsTask();
                    await Task.WhenAll(auth.PingAsync(), kept);
                    Keep(auth.PingAsync());
                    await Task.Run(() => auth.PingAsync());
                    Func<ValueTask<bool>> lambda = () => auth.CheckAsync("sally");
                    _ = registered.FireAsync(new("sally"));
                }

                static void Keep(Task task) { }
            }
            """),
        With("""
            interface IOther
            {
                Task PingAsync();
            }

            class Others(IOther other, IPing ping, AuthService service)
            {
                void Call()
                {
                    other.PingAsync();
                    ping.PingAsync();
                    service.PingAsync();
                    service.CheckAsync("sally", CancellationToken.None);
                    IAuthApi.HelpAsync();
                }
            }

            partial class AuthService : IAuthApi
            {
                public Task PingAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

                public ValueTask<bool> CheckAsync(string user, CancellationToken cancellationToken) => new(true);
            }
            """),
    ];

    protected override IEnumerable<(string Before, string After)> Fixes =>
    [
        (
            With("""
                class Users(IBus bus, IAuthApi auth)
                {
                    async Task CallAsync()
                    {
                        // First.
                        auth.CheckAsync("sally"); // And no more.
                        auth.PingAsync();
                        await Task.Yield();
                    }

                    public ValueTask FireAsync(int count)
                    {
                        bus.Auth.Registered.FireAsync(new("sally"));
                        bus.Auth.Registered.FireAsync(new("harry"));
                        if (count == 0)
                            return ValueTask.CompletedTask;
                        return auth.CheckAsync("sally") is { IsCompleted: true } ? default : new ValueTask(auth.PingAsync());
                    }

                    Task<bool> KnowAsync()
                    {
                        auth.PingAsync();
                        return Task.FromResult(true);
                    }

                    public Task TellAsync()
                    {
                        auth.PingAsync();
                        return Task.CompletedTask;
                    }

                    void Tell() => auth.PingAsync();

                    static void Main()
                    {
                    }
                }
                """),
            With("""
                class Users(IBus bus, IAuthApi auth)
                {
                    async Task CallAsync()
                    {
                        // First.
                        await auth.CheckAsync("sally"); // And no more.
                        await auth.PingAsync();
                        await Task.Yield();
                    }

                    public async ValueTask FireAsync(int count)
                    {
                        await bus.Auth.Registered.FireAsync(new("sally"));
                        await bus.Auth.Registered.FireAsync(new("harry"));
                        if (count == 0)
                            return;
                        await (auth.CheckAsync("sally") is { IsCompleted: true } ? default : new ValueTask(auth.PingAsync()));
                    }

                    async Task<bool> KnowAsync()
                    {
                        await auth.PingAsync();
                        return true;
                    }

                    public async Task TellAsync()
                    {
                        await auth.PingAsync();
                    }

                    async Task Tell() => await auth.PingAsync();

                    static void Main()
                    {
                    }
                }
                """)),
        (
            With("""
                class Listeners(IBus bus, IAuthApi auth)
                {
                    public async Task StartAsync()
                    {
                        await bus.Auth.Registered.ListenAsync("welcome", (e, context, cancellationToken) =>
                        {
                            auth.CheckAsync(e.User, cancellationToken);
                            return default(ValueTask);
                        });
                    }
                }
                """),
            With("""
                class Listeners(IBus bus, IAuthApi auth)
                {
                    public async Task StartAsync()
                    {
                        await bus.Auth.Registered.ListenAsync("welcome", async (e, context, cancellationToken) =>
                        {
                            await auth.CheckAsync(e.User, cancellationToken);
                        });
                    }
                }
                """)),
    ];

    [TestCase("class C(IAuthApi auth) { void OnClick(object? sender, EventArgs e) => auth.PingAsync(); }")]
    [TestCase("class C(IAuthApi auth) : IDisposable { public void Dispose() => auth.PingAsync(); }")]
    [TestCase("class C(IAuthApi auth) { public override string ToString() { auth.PingAsync(); return \"\"; } }")]
    [TestCase("class C(IAuthApi auth) { bool Try(out int count) { auth.PingAsync(); count = 0; return true; } }")]
    [TestCase("class C(IAuthApi auth) { void Act() => auth.PingAsync(); Action Give() => Act; }")]
    [TestCase("class C(IAuthApi auth) { async Task ActAsync() { lock (auth) { auth.PingAsync(); } await Task.Yield(); } }")]
    [TestCase("class C(IAuthApi auth) { Action Give() => () => auth.PingAsync(); }")]
    [TestCase("class C(IAuthApi? auth) { async Task ActAsync() => auth?.PingAsync(); }")]
    [TestCase("class C(IAuthApi auth) { IEnumerable<int> Count() { auth.PingAsync(); yield return 1; } }")]
    public async Task WhereAwaitCannotBeWritten_NothingIsOffered(string source)
    {
        Program program = new(With(source));
        Assert.That((await program.AnalyzeAsync()).Select(static one => one.Id), Does.Contain("BUS3001"));
        Assert.That(await FixRun.FirstAsync(program, "BUS3001"), Is.Null);
    }

    [Test]
    public async Task TopLevelStatements_Await()
    {
        Program program = new(With("IAuthApi auth = null!;\nauth.PingAsync();\n")) { Output = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication };
        Assert.That(await FixRun.FirstAsync(program, "BUS3001"), Is.EqualTo(With("IAuthApi auth = null!;\nawait auth.PingAsync();\n").ReplaceLineEndings("\n")));
    }
}
