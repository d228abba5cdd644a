using Bus.Conformance.Contracts;
using Bus.TestKit;

namespace Bus.Conformance;

/// <summary>An API has one service, which may have several workers.</summary>
public abstract class DuplicateService : ConformanceFixture
{
    [Test]
    public async Task A_bus_serves_an_api_once()
    {
        BusClient worker = await Transport.ConnectAsync("worker");
        await worker.ServeAsync<IProbeApi>(new ProbeService());

        BusConfigurationException refusal = await Transport.CatchAsync<BusConfigurationException>(
            () => worker.ServeAsync<IProbeApi>(new ProbeService()).AsTask(), "the second service to be refused");

        Assert.That(refusal.Message, Does.Contain("'probe'"), "the refusal must name the API");
    }

    [Test]
    public async Task A_second_service_is_refused()
    {
        if (!Transport.RefusesSecondService) return;
        await (await Transport.ConnectAsync("worker")).ServeAsync<IProbeApi>(new ProbeService());
        BusClient other = await Transport.ConnectAsync("other");

        BusConfigurationException refusal = await Transport.CatchAsync<BusConfigurationException>(
            () => other.ServeAsync<IProbeApi>(new ProbeService()).AsTask(), "the second service to be refused");

        Assert.That(refusal.Message, Does.Contain("'probe'").And.Contain("'worker'"), "the refusal must name the API and who serves it");
    }

    [Test]
    public async Task A_second_worker_of_the_service_is_welcome_and_takes_over()
    {
        BusClient first = await Transport.ConnectAsync("worker"), second = await Transport.ConnectAsync("worker");
        await first.ServeAsync<IProbeApi>(new ProbeService());
        await second.ServeAsync<IProbeApi>(new ProbeService());
        IProbeApi probe = (await Transport.ConnectAsync("caller")).Api<IProbeApi>();
        Assert.That(await probe.AddAsync(1, 2).Within(Patience, "the first answer"), Is.EqualTo(3), "one of the two workers must answer");

        await first.DisposeAsync().Within(Patience, "the first worker to stop");

        Assert.That(await probe.AddAsync(3, 4).Within(Patience, "the second answer"), Is.EqualTo(7), "the worker that stays must answer");
    }
}
