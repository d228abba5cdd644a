using Bus.Hosting.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bus.Hosting.Tests.Hosts;

/// <summary>A host may have several buses, which are keyed services under their names.</summary>
public sealed partial class SeveralBuses
{
    [Test]
    public async Task Each_has_its_own_services_proxies_and_settings()
    {
        await using HostUnderTest worker = HostUnderTest.Of(
            static builder =>
            {
                builder.AddBus("one", static bus => bus.Serve<IJobApi>(new NamedService("of one")).Use<IJobApi>());
                builder.AddBus("two", static bus => bus.Serve<IJobApi>(new NamedService("of two")).Use<IJobApi>());
                builder.AddBus(static bus => bus.Use<IJobApi>());
            },
            new Dictionary<string, string?> { ["Bus:Url"] = "inproc://several-one", ["Buses:one:Url"] = "inproc://several-one" });
        await worker.StartAsync();

        Assert.Multiple(async () =>
        {
            Assert.That(await Proxy("one").WorkAsync("job"), Is.EqualTo("job of one"));
            Assert.That(await Proxy("two").WorkAsync("job"), Is.EqualTo("job of two"));
            Assert.That(
                await worker.Services.GetRequiredService<IJobApi>().WorkAsync("job"), Is.EqualTo("job of one"), "the bus without a name was sent to the first one's");
            Assert.That(worker.Services.GetRequiredKeyedService<IBus>("one"), Is.Not.SameAs(worker.Services.GetRequiredKeyedService<IBus>("two")));
        });

        IJobApi Proxy(string name) => worker.Services.GetRequiredKeyedService<IJobApi>(name);
    }

    [Test]
    public async Task A_failing_check_names_the_bus()
    {
        await using HostUnderTest worker = HostUnderTest.Of(
            static builder => builder.AddBus("orders"), new Dictionary<string, string?> { ["Buses:orders:Timeout"] = "soon" });

        Assert.That(
            async () => await worker.StartAsync(),
            Throws.TypeOf<BusConfigurationException>().With.Message.Contains("The bus 'orders' cannot start").And.Message.Contains("Buses:orders:Timeout is 'soon'"));
    }

    private sealed partial class NamedService(string name) : IJobApi
    {
        public ValueTask<string> WorkAsync(string job, CancellationToken cancellationToken) => new($"{job} {name}");
    }
}
