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
