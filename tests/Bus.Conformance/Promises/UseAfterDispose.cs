using Bus.Conformance.Contracts;
using Bus.TestKit;

namespace Bus.Conformance;

/// <summary>A bus that was disposed says so, whatever is asked of it, and lets go of whoever waits on it.</summary>
public abstract class UseAfterDispose : ConformanceFixture
{
    [Test]
    public Task Calling_is_refused() => RefusedAsync(static (_, probe) => probe.AddAsync(1, 2).AsTask());

    [Test]
    public Task Firing_is_refused() => RefusedAsync(static (_, probe) => probe.Counted.FireAsync(new Counted(1)).AsTask());

    [Test]
    public Task Listening_is_refused()
        => RefusedAsync(static (_, probe) => probe.Counted.RecordAsync("record", new Recording<Handled>()).AsTask());

    [Test]
    public Task Serving_is_refused() => RefusedAsync(static (bus, _) => bus.ServeAsync<IProbeApi>(new ProbeService()).AsTask());

    [Test]
    public Task A_new_proxy_is_refused() => RefusedAsync(static (bus, _) => Task.FromResult(bus.Api<IProveApi>()));

    [Test]
    public async Task Disposing_again_changes_nothing()
    {
        BusClient bus = await Transport.ConnectAsync("worker");

        await Task.WhenAll(bus.DisposeAsync().AsTask(), bus.DisposeAsync().AsTask()).Within(Patience, "both disposals");
        await bus.DisposeAsync().Within(Patience, "one more disposal");

        Assert.That(bus.Completion.IsCompletedSuccessfully, Is.True, "a bus that was disposed has completed");
    }

    [Test]
    public async Task A_call_that_waits_is_released()
    {
        Gate begun = new(), gate = Transport.NewGate();
        BusClient worker = await Transport.ConnectAsync("worker");
        await worker.ServeAsync<IProbeApi>(new ProbeService
        {
            Holding = async (_, _) =>
            {
                begun.Open();
                await gate.Opened;
            },
        });
        BusClient caller = await Transport.ConnectAsync("caller");
        Task<string> call = caller.Api<IProbeApi>().HoldAsync("hang").AsTask();
        await begun.Opened.Within(Patience, "the handler to begin");

        await caller.DisposeAsync().Within(Patience, "the caller's bus to be disposed");

        await Transport.CatchAsync<BusConnectionException>(call, "the waiting call to fail");
    }

    private async Task RefusedAsync(Func<BusClient, IProbeApi, Task> use)
    {
        BusClient bus = await Transport.ConnectAsync("worker");
        IProbeApi probe = bus.Api<IProbeApi>();
        await bus.DisposeAsync().Within(Patience, "the bus to be disposed");

        await Transport.CatchAsync<ObjectDisposedException>(() => use(bus, probe), "the use to be refused");
    }
}
