using Bus.Conformance.Contracts;
using Bus.TestKit;

namespace Bus.Conformance;

/// <summary>A call that nobody serves fails as that, and says what to do.</summary>
public abstract class NotServed : ConformanceFixture
{
    [Test]
    public async Task Nobody_serves_the_api()
    {
        BusClient caller = await Transport.ConnectAsync("caller");

        BusNotServedException failure = await Transport.CatchAsync<BusNotServedException>(
            () => caller.Api<IProbeApi>().AddAsync(1, 2).AsTask(), "the call to fail");

        Assert.That(failure.Api, Is.EqualTo("probe"), "the failure must name the API");
        Assert.That(failure.Rpc, Is.EqualTo("add"), "the failure must name the RPC");
        Assert.That(failure.Message, Does.Contain("probe").And.Contain("Start the service"), "the message must say what is missing and what to do");
    }

    [Test]
    public async Task The_nearest_name_is_offered()
    {
        BusClient worker = await Transport.ConnectAsync("worker");
        await worker.ServeAsync<IProbeApi>(new ProbeService());
        BusClient caller = await Transport.ConnectAsync("caller");

        BusNotServedException failure = await Transport.CatchAsync<BusNotServedException>(
            () => caller.Api<IProveApi>().IsProvenAsync("1 + 1 = 2").AsTask(), "the call to fail");

        Assert.That(failure.Message, Does.Contain("'prove'").And.Contain("'probe'"), "whoever mistypes a name must be shown the one that exists");
    }

    [Test]
    public async Task The_service_has_stopped()
    {
        BusClient worker = await Transport.ConnectAsync("worker");
        await worker.ServeAsync<IProbeApi>(new ProbeService());
        IProbeApi probe = (await Transport.ConnectAsync("caller")).Api<IProbeApi>();
        await probe.AddAsync(1, 2).Within(Patience, "the service to answer");

        await worker.DisposeAsync().Within(Patience, "the worker to stop");

        await Transport.CatchAsync<BusNotServedException>(() => probe.AddAsync(1, 2).AsTask(), "the call to fail");
    }

    [Test]
    public async Task A_service_that_comes_later_is_found()
    {
        IProbeApi probe = (await Transport.ConnectAsync("caller")).Api<IProbeApi>();
        await Transport.CatchAsync<BusNotServedException>(() => probe.AddAsync(1, 2).AsTask(), "the call to fail");

        BusClient worker = await Transport.ConnectAsync("worker");
        await worker.ServeAsync<IProbeApi>(new ProbeService());

        Assert.That(await probe.AddAsync(1, 2).Within(Patience, "the service to answer"), Is.EqualTo(3), "a proxy must not remember that nobody was there");
    }
}
