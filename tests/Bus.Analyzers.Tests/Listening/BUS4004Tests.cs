using static Bus.Analyzers.Tests.Usage.Contracts;

namespace Bus.Analyzers.Tests.Listening;

public sealed class BUS4004Tests : RuleTests
{
    protected override IEnumerable<string> Violations =>
    [
        With("""
            partial class Listeners(SemaphoreSlim gate, IAuthApi auth, ManualResetEventSlim ready, Task connected)
            {
                private readonly TaskCompletionSource _done = new();

                [BusListener<IAuthApi>(nameof(IAuthApi.Registered))]
                public async ValueTask WelcomeAsync(Registered e, CancellationToken cancellationToken)
                {
                    [|Thread.Sleep(1000)|];
                    [|gate.Wait()|];
                    [|ready.Wait(cancellationToken)|];
                    [|Task.Delay(1000).Wait()|];
                    [|connected.Wait()|];
                    [|_done.Task.Wait()|];
                    string text = [|File.ReadAllTextAsync("a").Result|];
                    text = [|File.ReadAllTextAsync("a").ConfigureAwait(false).GetAwaiter().GetResult()|];
                    Task<string> reading = File.ReadAllTextAsync("a");
                    text += [|reading.Result|];
                    [|Task.WaitAll(Task.Delay(1), Task.Delay(2))|];
                    text = [|Console.ReadLine()|];
                    new List<string>().ForEach([|async|] item => await Task.Yield());
                    [|Runaway()|];
                    await Task.Yield();
                }

                private async void Runaway() => await Task.Yield();
            }

            partial class AuthService : IAuthApi
            {
                Task IPing.PingAsync(CancellationToken cancellationToken)
                {
                    [|Thread.Sleep(1)|];
                    return Task.CompletedTask;
                }

                public ValueTask<bool> CheckAsync(string user, CancellationToken cancellationToken)
                {
                    lock (this) [|Monitor.Wait(this)|];
                    return new(true);
                }
            }
            """),
        With("""
            class Hosts(IBus bus)
            {
                async Task StartAsync(BusBuilder builder)
                {
                    await bus.Auth.Registered.ListenAsync("first", (e, context, token) => { [|Thread.Sleep(1)|]; return default(ValueTask); });
                    await bus.Auth.Registered.ListenAsync("second", async e => { [|Thread.Sleep(1)|]; await Task.Yield(); });
                    builder
                        .Listen<IAuthApi, Registered>(api => api.Registered, "third", (e, context, token) => { [|Thread.Sleep(1)|]; return default; })
                        .Every(TimeSpan.FromSeconds(1), (bus, token) => { [|Thread.Sleep(1)|]; return default(ValueTask); })
                        .Schedule("@daily", (bus, token) => { [|Thread.Sleep(1)|]; return default(ValueTask); })
                        .Run("once", (bus, token) => { [|Thread.Sleep(1)|]; return default(ValueTask); })
                        .OnStart((bus, token) => { [|Thread.Sleep(1)|]; return default(ValueTask); })
                        .OnStop((bus, token) => { [|Thread.Sleep(1)|]; return Task.CompletedTask; });
                }
            }
            """),
    ];

    protected override IEnumerable<string> NearMisses =>
    [
        With("""
            partial class Listeners(SemaphoreSlim gate, Task<string> known)
            {
                private event EventHandler? Done;

                [BusListener<IAuthApi>(nameof(IAuthApi.Registered))]
                public async ValueTask WelcomeAsync(Registered e, CancellationToken cancellationToken)
                {
                    await Task.Delay(1000, cancellationToken);
                    await gate.WaitAsync(cancellationToken);
                    if (!gate.Wait(0) && !gate.Wait(TimeSpan.Zero)) return;
                    Task<string> one = File.ReadAllTextAsync("a", cancellationToken), two = File.ReadAllTextAsync("b", cancellationToken);
                    await Task.WhenAll(one, two);
                    string text = one.Result + two.Result + known.Result + Task.FromResult("c").Result;
                    await Task.Run(() => Thread.Sleep(1), cancellationToken);
                    Done += async (_, _) => await Task.Yield();
                }

                public void NoHandler()
                {
                    Thread.Sleep(1);
                    Task.Delay(1).Wait();
                    new List<string>().ForEach(async item => await Task.Yield());
                }
            }

            partial class AuthService : IAuthApi
            {
                public Task PingAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

                public ValueTask<bool> CheckAsync(string user, CancellationToken cancellationToken) => new(true);

                public void CheckAsync() => Thread.Sleep(1);
            }
            """),
    ];

    protected override IEnumerable<(string Before, string After)> Fixes =>
    [
        (
            With("""
                partial class Listeners(SemaphoreSlim gate)
                {
                    [BusListener<IAuthApi>(nameof(IAuthApi.Registered))]
                    public async ValueTask WelcomeAsync(Registered e, CancellationToken cancellationToken)
                    {
                        await Task.Yield();
                        // A while.
                        Thread.Sleep(1000);
                        gate.Wait();
                        gate.Wait(cancellationToken);
                        string text = File.ReadAllTextAsync("a", cancellationToken).Result.Trim();
                        Task.Run(() => text, cancellationToken).Wait();
                    }

                    [BusListener<IAuthApi>(nameof(IAuthApi.Registered))]
                    public Task GreetAsync(Registered e)
                    {
                        Thread.Sleep(TimeSpan.FromSeconds(1));
                        return Task.CompletedTask;
                    }
                }
                """),
            With("""
                partial class Listeners(SemaphoreSlim gate)
                {
                    [BusListener<IAuthApi>(nameof(IAuthApi.Registered))]
                    public async ValueTask WelcomeAsync(Registered e, CancellationToken cancellationToken)
                    {
                        await Task.Yield();
                        // A while.
                        await Task.Delay(1000, cancellationToken);
                        await gate.WaitAsync(cancellationToken);
                        await gate.WaitAsync(cancellationToken);
                        string text = (await File.ReadAllTextAsync("a", cancellationToken)).Trim();
                        await Task.Run(() => text, cancellationToken);
                    }

                    [BusListener<IAuthApi>(nameof(IAuthApi.Registered))]
                    public async Task GreetAsync(Registered e)
                    {
                        await Task.Delay(TimeSpan.FromSeconds(1));
                    }
                }
                """)),
    ];

    [Test]
    public async Task ACallOverTheBus_IsTheMatterOfItsOwnRule()
    {
        Program program = new(With(
            """
            class Hosts(IBus bus)
            {
                async Task StartAsync() => await bus.Auth.Registered.ListenAsync("first", (e, context, token) => { bus.Auth.PingAsync(token).Wait(); return default(ValueTask); });
            }
            """));
        Assert.That((await program.AnalyzeAsync()).Select(static one => one.Id), Is.EqualTo(["BUS3002"]));
    }
}
