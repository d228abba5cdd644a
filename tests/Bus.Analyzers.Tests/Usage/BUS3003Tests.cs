using static Bus.Analyzers.Tests.Usage.Contracts;

namespace Bus.Analyzers.Tests.Usage;

public sealed class BUS3003Tests : RuleTests
{
    protected override IEnumerable<string> Violations =>
    [
        With("""
            class Users(IBus bus, IAuthApi auth)
            {
                async Task CallAsync(CancellationToken cancellationToken)
                {
                    await auth.[|CheckAsync|]("sally");
                    await bus.Auth.[|PingAsync|]();
                    await bus.Auth.Registered.[|FireAsync|](new("sally"));
                    await using BusClient client = await BusClient.[|ConnectAsync|]("inproc://");
                    await bus.Auth.Registered.ListenAsync("welcome", async (e, context, token) => { await auth.[|CheckAsync|](e.User); }, cancellationToken: cancellationToken);
                    await bus.Auth.Registered.[|ListenAsync|]("other", e => default(ValueTask));
                    await Task.WhenAll(new[] { "a" }.Select(user => auth.[|CheckAsync|](user).AsTask()));
                    await LocalAsync();

                    async Task LocalAsync() => await auth.[|PingAsync|]();
                }
            }

            partial class AuthService : IAuthApi
            {
                public Task PingAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

                public async ValueTask<bool> CheckAsync(string user, CancellationToken cancellationToken)
                {
                    await Registered.[|FireAsync|](new(user));
                    return true;
                }
            }
            """),
    ];

    protected override IEnumerable<string> NearMisses =>
    [
        With("""
            class Users(IBus bus, IAuthApi auth)
            {
                async Task CallAsync(CancellationToken cancellationToken)
                {
                    await auth.CheckAsync("sally", cancellationToken);
                    await auth.PingAsync(CancellationToken.None);
                    await auth.PingAsync(default);
                    // A handler outlives the method that starts it.
                    await bus.Auth.Registered.ListenAsync("welcome", async e => { await auth.CheckAsync(e.User); }, cancellationToken: cancellationToken);
                    await bus.Auth.Registered.ListenAsync("other", async (e, _, _) => { await auth.CheckAsync(e.User); }, cancellationToken: cancellationToken);
                    Func<IAuthApi, Task> call = static api => api.PingAsync();
                    try
                    {
                        await call(auth);
                    }
                    catch (OperationCanceledException)
                    {
                        await bus.Auth.Registered.FireAsync(new("cancelled"));
                    }
                    finally
                    {
                        await auth.PingAsync();
                    }
                }

                async Task WithoutAsync() => await auth.PingAsync();
            }

            class Others(AuthService service)
            {
                Task CallAsync(CancellationToken cancellationToken) => service.PingAsync();
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
                    async Task CallAsync(CancellationToken stopping)
                    {
                        await auth.CheckAsync("sally"); // Sally.
                        await bus.Auth.PingAsync();
                        await bus.Auth.Registered.ListenAsync("welcome", e => default(ValueTask));
                        await bus.Auth.Registered.ListenAsync("other", async (e, context, token) => { await auth.CheckAsync(e.User); }, new ListenOptions());
                        await auth.CheckAsync((await auth.CheckAsync("a")).ToString());
                        await using BusClient client = await BusClient.ConnectAsync();
                        await client.Auth.CheckAsync(user: "harry");
                    }
                }
                """),
            With("""
                class Users(IBus bus, IAuthApi auth)
                {
                    async Task CallAsync(CancellationToken stopping)
                    {
                        await auth.CheckAsync("sally", stopping); // Sally.
                        await bus.Auth.PingAsync(stopping);
                        await bus.Auth.Registered.ListenAsync("welcome", e => default(ValueTask), cancellationToken: stopping);
                        await bus.Auth.Registered.ListenAsync("other", async (e, context, token) => { await auth.CheckAsync(e.User, token); }, new ListenOptions(), stopping);
                        await auth.CheckAsync((await auth.CheckAsync("a", stopping)).ToString(), stopping);
                        await using BusClient client = await BusClient.ConnectAsync(cancellationToken: stopping);
                        await client.Auth.CheckAsync(user: "harry", cancellationToken: stopping);
                    }
                }
                """)),
    ];
}
