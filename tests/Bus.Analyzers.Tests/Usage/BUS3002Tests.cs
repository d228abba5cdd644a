using static Bus.Analyzers.Tests.Usage.Contracts;

namespace Bus.Analyzers.Tests.Usage;

public sealed class BUS3002Tests : RuleTests
{
    protected override IEnumerable<string> Violations =>
    [
        With("""
            class Users(IBus bus, IAuthApi auth)
            {
                bool First() => [|auth.CheckAsync("sally").Result|];

                bool Second() => [|bus.Auth.CheckAsync("sally").GetAwaiter().GetResult()|];

                void Third()
                {
                    [|auth.PingAsync().Wait()|];
                    [|(auth.PingAsync()).Wait(TimeSpan.FromSeconds(1))|];
                    [|auth.PingAsync().ConfigureAwait(false).GetAwaiter().GetResult()|];
                    [|bus.Auth.Registered.FireAsync(new("sally")).AsTask().Wait()|];
                    [|auth.CheckAsync("sally").AsTask().Result|].ToString();
                    [|Task.WaitAll(auth.PingAsync(), Task.Delay(1))|];
                    [|Task.WaitAny([Task.Delay(1), auth.CheckAsync("sally").AsTask()])|];
                    [|Task.WhenAll(auth.PingAsync(), auth.PingAsync()).Wait()|];
                }

                void Locals()
                {
                    ValueTask<bool> check = auth.CheckAsync("sally");
                    Console.WriteLine([|check.Result|]);
                    Task first = auth.PingAsync(), second = auth.CheckAsync("sally").AsTask();
                    [|Task.WaitAll(first, second)|];
                }
            }
            """),
    ];

    protected override IEnumerable<string> NearMisses =>
    [
        With("""
            class Users(IBus bus, IAuthApi auth, BusClient client) : IDisposable
            {
                async Task<bool> UseAsync()
                {
                    Task<bool> check = auth.CheckAsync("sally").AsTask();
                    await Task.WhenAll(check, auth.PingAsync());
                    ValueTask<bool> maybe = auth.CheckAsync("harry");
                    bool quick = maybe.IsCompletedSuccessfully ? maybe.Result : await maybe;
                    Task ping = auth.PingAsync();
                    if (ping.IsCompleted) ping.Wait();
                    Task<bool> again = Task.FromResult(true);
                    again = auth.CheckAsync("sally").AsTask();
                    Task<Task> any = Task.WhenAny(check, ping);
                    await any;
                    return check.Result && quick && Task.FromResult(true).Result && auth.PingAsync().Wait(0);
                }

                // Nothing else can be written here.
                public void Dispose() => client.DisposeAsync().AsTask().GetAwaiter().GetResult();
            }
            """),
        With("""
            class Others(AuthService service, Lazy<string> lazy)
            {
                bool Call() => service.CheckAsync("sally", CancellationToken.None).Result && Task.Run(() => true).Result && lazy.Value != "";
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
                    async Task<bool> CallAsync()
                    {
                        await Task.Yield();
                        // Everything at once.
                        Task.WaitAll(auth.PingAsync(), auth.PingAsync());
                        string text = auth.CheckAsync("sally").AsTask().Result.ToString();
                        return auth.CheckAsync(text).GetAwaiter().GetResult() && !auth.CheckAsync("harry").Result;
                    }

                    ValueTask<bool> KnowAsync() => new(auth.CheckAsync("sally").Result);

                    Task<bool> AskAsync()
                    {
                        bool known = auth.CheckAsync("sally").AsTask().Result;
                        if (known) return Task.FromResult(known);
                        return auth.CheckAsync("harry").AsTask();
                    }

                    void Fire()
                    {
                        bus.Auth.Registered.FireAsync(new("sally")).AsTask().Wait();
                        auth.PingAsync().ConfigureAwait(false).GetAwaiter().GetResult();
                    }
                }
                """),
            With("""
                class Users(IBus bus, IAuthApi auth)
                {
                    async Task<bool> CallAsync()
                    {
                        await Task.Yield();
                        // Everything at once.
                        await Task.WhenAll(auth.PingAsync(), auth.PingAsync());
                        string text = (await auth.CheckAsync("sally")).ToString();
                        return await auth.CheckAsync(text) && !await auth.CheckAsync("harry");
                    }

                    async ValueTask<bool> KnowAsync() => await auth.CheckAsync("sally");

                    async Task<bool> AskAsync()
                    {
                        bool known = await auth.CheckAsync("sally");
                        if (known) return known;
                        return await auth.CheckAsync("harry").AsTask();
                    }

                    async Task Fire()
                    {
                        await bus.Auth.Registered.FireAsync(new("sally"));
                        await auth.PingAsync().ConfigureAwait(false);
                    }
                }
                """)),
        (
            With("""
                class Users(IAuthApi auth)
                {
                    ValueTask<bool> RunAsync(string user)
                    {
                        if (user == "") return default;
                        bool isKnown = auth.CheckAsync(user).AsTask().Result;
                        return new(isKnown);
                    }

                    ValueTask<string> FindAsync(string user)
                    {
                        if (user == "a") return (default);
                        if (user == "b") return new();
                        if (user == "c") return default(ValueTask<string>);
                        if (user == "d") return new(Task.FromResult(user));
                        auth.CheckAsync(user).AsTask().Wait();
                        return ValueTask.FromResult(user);
                    }

                    ValueTask PingAsync(bool isWanted)
                    {
                        if (!isWanted) return default;
                        auth.PingAsync().Wait();
                        return new(auth.PingAsync());
                    }

                    Task<bool> LockAsync(bool isWanted)
                    {
                        auth.PingAsync().Wait();
                        lock (auth)
                        {
                            if (isWanted) return Task.FromResult(true);
                        }
                        return Task.FromResult(false);
                    }

                    // Named, and not called.
                    void Save(string user) => auth.CheckAsync(user).AsTask().Wait();

                    string Name() => nameof(Save);
                }
                """),
            With("""
                class Users(IAuthApi auth)
                {
                    async ValueTask<bool> RunAsync(string user)
                    {
                        if (user == "") return default;
                        bool isKnown = await auth.CheckAsync(user);
                        return isKnown;
                    }

                    async ValueTask<string> FindAsync(string user)
                    {
                        if (user == "a") return default!;
                        if (user == "b") return default!;
                        if (user == "c") return await default(ValueTask<string>);
                        if (user == "d") return await Task.FromResult(user);
                        await auth.CheckAsync(user);
                        return user;
                    }

                    async ValueTask PingAsync(bool isWanted)
                    {
                        if (!isWanted) return;
                        await auth.PingAsync();
                        await auth.PingAsync();
                    }

                    async Task<bool> LockAsync(bool isWanted)
                    {
                        await auth.PingAsync();
                        lock (auth)
                        {
                            if (isWanted) return true;
                        }
                        return false;
                    }

                    // Named, and not called.
                    async Task Save(string user) => await auth.CheckAsync(user);

                    string Name() => nameof(Save);
                }
                """)),
    ];

    [TestCase("class C(IAuthApi auth) { bool Know() => auth.CheckAsync(\"sally\").Result; }")]
    [TestCase("class C(IAuthApi auth) { bool IsKnown => auth.CheckAsync(\"sally\").Result; }")]
    [TestCase("class C(IAuthApi auth) { async Task ActAsync() { lock (auth) { auth.PingAsync().Wait(); } await Task.Yield(); } }")]
    [TestCase("class C(IAuthApi auth) { int First() => Task.WaitAny(auth.PingAsync()); }")]
    [TestCase("class C(IAuthApi auth) { public void Save() { auth.PingAsync().Wait(); } public int Use() { Save(); return 1; } }")]
    [TestCase("class C(IAuthApi auth) { int Use() { Save(); return 1; void Save() => auth.PingAsync().Wait(); } }")]
    [TestCase("class C(IAuthApi auth) { void Save(int count) { auth.PingAsync().Wait(); if (count > 0) Save(count - 1); } }")]
    [TestCase("class C(IAuthApi auth) { public void Save() => auth.PingAsync().Wait(); } class D(C? c) { void Use() => c?.Save(); }")]
    [TestCase("class C(IAuthApi auth) { Task SaveAsync() { auth.PingAsync().Wait(); return null!; } }")]
    [TestCase("class C(IAuthApi auth) { Task<bool> SaveAsync(bool ok) { if (ok) return default!; auth.PingAsync().Wait(); return Task.FromResult(ok); } }")]
    [TestCase("class C(IAuthApi auth) { ValueTask<bool> SaveAsync(bool ok) { auth.PingAsync().Wait(); return ok ? default : new(ok); } }")]
    [TestCase("class C(IAuthApi auth) { ValueTask<bool> SaveAsync(int count) { auth.PingAsync().Wait(); return count switch { 0 => default, _ => new(true) }; } }")]
    [TestCase("class C(IAuthApi auth) { Task<bool> SaveAsync() { auth.PingAsync().Wait(); return new(() => true); } }")]
    [TestCase("class C(IAuthApi auth) { ValueTask<bool> SaveAsync() { auth.PingAsync().Wait(); return (new(true)); } }")]
    [TestCase("class C(IAuthApi auth) { async Task<bool> ActAsync() { await Task.Yield(); return auth.PingAsync().Wait(1000); } }")]
    [TestCase("class C(IAuthApi auth) { unsafe Task SaveAsync() { auth.PingAsync().Wait(); return Task.CompletedTask; } }")]
    [TestCase("unsafe class C(IAuthApi auth) { async Task SaveAsync() { auth.PingAsync().Wait(); } }")]
    // What it returns would be awaited where nothing can be.
    [TestCase("class C(IAuthApi auth) { Task<bool> SaveAsync() { auth.PingAsync().Wait(); lock (auth) { return auth.CheckAsync(\"sally\").AsTask(); } } }")]
    [TestCase("class C(IAuthApi auth) { Task<bool>? _last; Task<bool> SaveAsync() { auth.PingAsync().Wait(); lock (auth) { return _last ??= Task.FromResult(true); } } }")]
    [TestCase("class C(IAuthApi auth) { Task SaveAsync() { auth.PingAsync().Wait(); lock (auth) return auth.PingAsync(); } }")]
    [TestCase("class C(IAuthApi auth) { Task SaveAsync() { auth.PingAsync().Wait(); unsafe { return auth.PingAsync(); } } }")]
    public async Task WhereAwaitCannotBeWritten_NothingIsOffered(string source)
    {
        Program program = new(With(source));
        Assert.That((await program.AnalyzeAsync()).Select(static one => one.Id), Does.Contain("BUS3002"));
        Assert.That(await FixRun.FirstAsync(program, "BUS3002"), Is.Null);
    }

    /// <summary>Whoever calls it would no longer wait.</summary>
    [Test]
    public async Task ACallInAnotherFile_KeepsAMethodAsItIs()
    {
        Program program = new(With("public class C(IAuthApi auth) { public void Save() => auth.PingAsync().Wait(); }"), "class D(C c) { void Use() => c.Save(); }");
        Assert.That(await FixRun.FirstAsync(program, "BUS3002"), Is.Null);
    }
}
