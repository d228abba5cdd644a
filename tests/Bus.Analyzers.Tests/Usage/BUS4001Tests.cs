using static Bus.Analyzers.Tests.Usage.Contracts;

namespace Bus.Analyzers.Tests.Usage;

public sealed class BUS4001Tests : RuleTests
{
    protected override IEnumerable<string> Violations =>
    [
        With("""
            class Hosts(IBus bus, AuthService service)
            {
                async Task StartAsync(BusBuilder builder)
                {
                    await bus.ServeAsync<IAuthApi>([|service|]);
                    await bus.ServeAsync<IAuthApi>([|new AuthService()|]);
                    builder.Serve<IAuthApi>(service: [|service|]);
                    builder.Serve<IAuthApi, [|AuthService|]>();
                }
            }

            class AuthService : IPing
            {
                public Task PingAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;
            }
            """),
    ];

    protected override IEnumerable<string> NearMisses =>
    [
        With("""
            class Hosts(IBus bus, AuthService service, IAuthApi api)
            {
                ValueTask<IAsyncDisposable> OneAsync() => bus.ServeAsync<IAuthApi>(service);
                ValueTask<IAsyncDisposable> TwoAsync() => bus.ServeAsync<IAuthApi>(api);
                ValueTask<IAsyncDisposable> ThreeAsync() => bus.ServeAsync<IAuthApi>(null!);
                void Four(BusBuilder builder) => builder.Serve<IAuthApi>(service);
                void Five(BusBuilder builder) => builder.Serve<IAuthApi, AuthService>();
                void Six(BusBuilder builder) => builder.Serve<IAuthApi, Derived>();
            }

            class Derived : AuthService;

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
                class Hosts
                {
                    static void Start(BusBuilder builder) => builder
                        .Serve<IAuthApi, AuthService>()
                        .Serve<ICountApi, CountService>()
                        .Serve<IOtherApi>(new Other("x"));
                }

                /// <summary>Logins.</summary>
                class AuthService
                {
                    public Task PingAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

                    public ValueTask<bool> CheckAsync(string user, CancellationToken cancellationToken) => new(true);
                }

                sealed class CountService : IDisposable // Counts.
                {
                    public ValueTask<int> CountAsync(CancellationToken cancellationToken) => new(1);

                    public void Dispose() { }
                }

                record Other(string Text);

                [BusApi]
                partial interface ICountApi
                {
                    ValueTask<int> CountAsync(CancellationToken cancellationToken = default);
                }

                [BusApi]
                partial interface IOtherApi;
                """),
            With("""
                class Hosts
                {
                    static void Start(BusBuilder builder) => builder
                        .Serve<IAuthApi, AuthService>()
                        .Serve<ICountApi, CountService>()
                        .Serve<IOtherApi>(new Other("x"));
                }

                /// <summary>Logins.</summary>
                partial class AuthService : IAuthApi
                {
                    public Task PingAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

                    public ValueTask<bool> CheckAsync(string user, CancellationToken cancellationToken) => new(true);
                }

                sealed class CountService : IDisposable, ICountApi // Counts.
                {
                    public ValueTask<int> CountAsync(CancellationToken cancellationToken) => new(1);

                    public void Dispose() { }
                }

                record Other(string Text) : IOtherApi;

                [BusApi]
                partial interface ICountApi
                {
                    ValueTask<int> CountAsync(CancellationToken cancellationToken = default);
                }

                [BusApi]
                partial interface IOtherApi;
                """)),
    ];
}
