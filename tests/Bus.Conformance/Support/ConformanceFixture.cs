using Bus.Conformance.Contracts;
using Bus.TestKit;

namespace Bus.Conformance;

/// <summary>The base of every promise: a fresh bus for each test.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public abstract class ConformanceFixture
{
    /// <summary>The bus of the running test.</summary>
    protected TransportUnderTest Transport { get; private set; } = null!;

    /// <summary>Stands in for the fixture's own transport: fixtures are proven on broken ones.</summary>
    internal Func<TransportUnderTest>? Substitute { get; set; }

    protected TimeSpan Patience => Transport.Patience;

    [SetUp]
    public void Connect()
    {
        if (Transport is not null) throw new InvalidOperationException("Tests of a promise run in parallel: each needs a fixture of its own.");
        Transport = Substitute?.Invoke() ?? CreateTransport();
    }

    [TearDown]
    public async Task DisconnectAsync()
    {
        if (Transport is not null) await Transport.DisposeAsync();
    }

    /// <summary>Makes a fresh bus that nobody else is connected to.</summary>
    protected abstract TransportUnderTest CreateTransport();

    /// <summary>A service on a client of its own, and the proxy of another client.</summary>
    protected async Task<IProbeApi> ServeAsync(ProbeService service, Action<BusOptions>? configureCaller = null)
    {
        BusClient worker = await Transport.ConnectAsync("worker");
        await worker.ServeAsync<IProbeApi>(service);
        return (await Transport.ConnectAsync("caller", configureCaller)).Api<IProbeApi>();
    }

    /// <summary>Fires numbers, each after the one before is held.</summary>
    protected async Task FireAsync(IProbeApi probe, int first, int count)
    {
        for (int number = first; number < first + count; number++)
            await probe.Counted.FireAsync(new Counted(number)).Within(Patience, $"event {number} to be fired");
    }
}
