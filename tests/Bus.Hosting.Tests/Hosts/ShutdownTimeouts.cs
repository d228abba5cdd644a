using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Bus.Hosting.Tests.Hosts;

/// <summary>A host waits for its bus at least as long as the bus waits for its handlers.</summary>
public sealed class ShutdownTimeouts
{
    [TestCase("00:00:30", "00:00:31", TestName = "A_host_waits_a_little_longer_than_its_bus")]
    [TestCase("01:00:00", "01:00:01", TestName = "A_host_waits_for_a_patient_bus")]
    [TestCase("00:00:01", "00:00:30", TestName = "A_host_does_not_wait_less_because_of_its_bus")]
    public async Task A_host_waits_for_its_bus(string ofBus, string ofHost)
    {
        await using HostUnderTest worker = HostUnderTest.Of(static builder => builder.AddBus(), new Dictionary<string, string?> { ["Bus:ShutdownTimeout"] = ofBus });

        Assert.That(ShutdownTimeout(worker), Is.EqualTo(TimeSpan.Parse(ofHost, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Test]
    public async Task A_host_waits_for_the_most_patient_of_its_buses()
    {
        await using HostUnderTest worker = HostUnderTest.Of(static builder =>
        {
            builder.AddBus("slow", static bus => bus.Configure(static options => options.ShutdownTimeout = TimeSpan.FromMinutes(2)));
            builder.AddBus(static bus => bus.Configure(static options => options.ShutdownTimeout = TimeSpan.FromMinutes(1)));
        });

        Assert.That(ShutdownTimeout(worker), Is.EqualTo(TimeSpan.FromSeconds(121)));
    }

    private static TimeSpan ShutdownTimeout(HostUnderTest worker) => worker.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout;
}
