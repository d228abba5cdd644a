using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Tests.Hosting;

public sealed class BUS4016Tests : RuleTests
{
    protected override IEnumerable<string> Violations =>
    [
        """
        public static class Module
        {
            private const string Server = "redis://localhost";

            public static BusBuilder One(BusBuilder bus) => bus.Connect([|"localhost"|]);
            public static BusBuilder Two(BusBuilder bus) => bus.Connect([|Server|], service: "shop");
            public static ValueTask<BusClient> ThreeAsync(CancellationToken cancellationToken) => BusClient.ConnectAsync([|"rediss://localhost"|], cancellationToken: cancellationToken);
            public static BusBuilder Four(BusBuilder bus) => bus.Connect([|"inproc://shop/orders"|]).Configure(options => options.Apis["auth"] = new ApiOptions { Url = [|"inproc://shop?wire=cbor"|] });
        }
        """,
    ];

    private protected override Program Around(string source) => new(source, "public static class Start { public static void Main() { } }") { Output = OutputKind.ConsoleApplication };

    /// <summary>A library's program may bring the transport, and lines of its own may register one.</summary>
    [Test]
    public async Task UnknownScheme_IsNothingToALibraryOrToWhoRegistersTransports()
    {
        const string Module = """public static class Module { public static BusBuilder Add(BusBuilder bus) => bus.Connect("redis://localhost"); }""";
        Assert.That(await new Program(Module).AnalyzeAsync(), Is.Empty);
        Assert.That((await new Program(Module.Replace("redis://localhost", "inproc://shop/orders", StringComparison.Ordinal)).AnalyzeAsync()).Select(static one => one.Id), Is.EqualTo(new[] { "BUS4016" }), "what is wrong everywhere is told in a library, too");
        Assert.That(await Around(Module + """ public static class Mine { public static void Add(Func<Bus.Transports.IBusTransportFactory> create) => Bus.Transports.BusTransports.Register("redis", typeof(Mine), create); }""").AnalyzeAsync(), Is.Empty);
    }

    /// <summary>Libraries of others may register transports; the schemes of ours are brought by our packages.</summary>
    [Test]
    public async Task SchemeOfOthers_IsNothingBesideLibrariesThatUseTheBus()
    {
        MetadataReference library = new Program("public static class Nats { public static void Use(Func<Bus.Transports.IBusTransportFactory> create) => Bus.Transports.BusTransports.Register(\"nats\", typeof(Nats), create); }") { Assembly = "Nats" }.AsReference();
        Program program = Around("""public static class Module { public static BusBuilder Add(BusBuilder bus) => bus.Connect("nats://localhost"); }""");
        Assert.That((await program.AnalyzeAsync()).Select(static one => one.Id), Is.EqualTo(new[] { "BUS4016" }));
        Assert.That(await (program with { More = [library] }).AnalyzeAsync(), Is.Empty);
        Program redis = Around("""public static class Module { public static BusBuilder Add(BusBuilder bus) => bus.Connect("redis://localhost"); }""") with { More = [library] };
        Assert.That((await redis.AnalyzeAsync()).Select(static one => one.Id), Is.EqualTo(new[] { "BUS4016" }));
    }

    protected override IEnumerable<string> NearMisses =>
    [
        """
        public static class Module
        {
            public static BusBuilder One(BusBuilder bus, string url) => bus.Connect(url);
            public static BusBuilder Two(BusBuilder bus) => bus.Connect(service: "shop");
            public static BusBuilder Three(BusBuilder bus) => bus.Connect("inproc://shop?wire=json");
            public static BusBuilder Private(BusBuilder bus) => bus.Connect("inproc://").Configure(options => options.Apis["auth"] = new ApiOptions { Url = "inproc://?wire=json" });
            public static ValueTask<BusClient> FourAsync(Bus.Transports.IBusTransportFactory factory) => BusClient.ConnectAsync("mine://localhost", factory);
        }
        """,
    ];
}
