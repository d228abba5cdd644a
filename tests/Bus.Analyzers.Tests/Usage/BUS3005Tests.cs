using static Bus.Analyzers.Tests.Usage.Contracts;

namespace Bus.Analyzers.Tests.Usage;

public sealed class BUS3005Tests : RuleTests
{
    private const string Service =
        """


        partial class AuthService : IAuthApi
        {
            public Task PingAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

            public ValueTask<bool> CheckAsync(string user, CancellationToken cancellationToken) => new(true);
        }
        """;

    protected override IEnumerable<string> Violations =>
    [
        With("""
            class Hosts(IBus bus, BusClient client, AuthService service)
            {
                async Task StartAsync(BusBuilder builder, CancellationToken cancellationToken)
                {
                    await bus.[|ServeAsync|](new AuthService(), cancellationToken);
                    await client.[|ServeAsync|](service, cancellationToken);
                    await client.[|ServeAsync|](cancellationToken: cancellationToken, service: service);
                    builder.[|Serve|](service).[|Serve|](new Plain());
                    await bus.[|ServeAsync|](new Value(), cancellationToken);
                }
            }

            class Plain;

            struct Value;
            """ + Service),
    ];

    protected override IEnumerable<string> NearMisses =>
    [
        With("""
            class Hosts(IBus bus, AuthService service, IAuthApi api)
            {
                ValueTask<IAsyncDisposable> NamedAsync(CancellationToken cancellationToken) => bus.ServeAsync<IAuthApi>(service, cancellationToken);
                ValueTask<IAsyncDisposable> TypedAsync(CancellationToken cancellationToken) => bus.ServeAsync(api, cancellationToken);
                ValueTask<IAsyncDisposable> CastAsync(CancellationToken cancellationToken) => bus.ServeAsync((IAuthApi)service, cancellationToken);
                void Typed(BusBuilder builder) => builder.Serve(api);
                void Named(BusBuilder builder) => builder.Serve<IAuthApi>(new AuthService());
                void Other() => new Waiter().Serve(service);
            }

            class Waiter
            {
                public void Serve<T>(T what) { }
            }
            """ + Service),
    ];

    protected override IEnumerable<(string Before, string After)> Fixes =>
    [
        (
            With("""
                class Hosts(IBus bus)
                {
                    async Task StartAsync(BusBuilder builder)
                    {
                        await bus.ServeAsync(new AuthService()); // Here.
                        builder
                            .Serve(new AuthService())
                            .Connect();
                    }
                }
                """ + Service),
            With("""
                class Hosts(IBus bus)
                {
                    async Task StartAsync(BusBuilder builder)
                    {
                        await bus.ServeAsync<IAuthApi>(new AuthService()); // Here.
                        builder
                            .Serve<IAuthApi>(new AuthService())
                            .Connect();
                    }
                }
                """ + Service)),
    ];

    [TestCase("class Plain;", "Name an interface with [BusApi], which 'Plain' has to implement: 'ServeAsync<IExampleApi>(…)'.")]
    [TestCase("abstract class Plain : IAuthApi;", "Write 'ServeAsync<IAuthApi>(…)'.")]
    [TestCase("abstract class Plain : IAuthApi, IOther; [BusApi] partial interface IOther;", "Write 'ServeAsync<IAuthApi>(…)' or 'ServeAsync<IOther>(…)'.")]
    public async Task ItSaysWhatToWrite(string service, string expected)
    {
        Program program = new(With($"class Hosts {{ void Start(IBus bus, Plain plain) => bus.ServeAsync(plain); }} {service}"));
        Assert.That((await program.AnalyzeAsync()).Single(static one => one.Id == "BUS3005").GetMessage(null), Does.EndWith(expected));
    }

    [Test]
    public async Task CSharpTellsOfAConstraintOnly()
        => Assert.That(new Program(With("class Hosts { async Task StartAsync(IBus bus, AuthService service) => await bus.ServeAsync(service); }" + Service)).Compile().GetDiagnostics()
            .Where(static one => one.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).Select(static one => one.Id), Is.EqualTo(["CS0311"]));
}
