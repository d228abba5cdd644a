using Bus.Client;

namespace Bus.Runtime.Tests.Dispatch;

/// <summary>A host's bus exists before it is connected, and proxies may be made at any moment between.</summary>
public sealed class ProxiesOfAnUnconnectedBus
{
    [Test]
    public async Task Have_their_direct_way_whenever_they_were_made()
    {
        await using BusClient bus = new(new BusSettings(new BusOptions { Service = "tests" }), BusAddress.Private);
        ICustomersApi before = bus.Api<ICustomersApi>();
        await bus.Connections.ConnectAsync(CancellationToken.None);
        await bus.ServeAsync<IAuthApi>(new AuthService());
        await bus.ServeAsync<ICustomersApi>(new CustomersService());

        IAuthApi between = bus.Api<IAuthApi>();
        bus.Connected();

        Assert.That((before.HasDirectRoute(), between.HasDirectRoute()), Is.EqualTo((true, true)));
    }
}
