namespace Bus.Conformance;

/// <summary>The bus that users' tests run on: it keeps what every bus keeps, else their tests would prove nothing.</summary>
public sealed class TestBusUnderTest : TransportUnderTest
{
    private readonly Task<TestBus> _bus = TestBus.StartAsync().AsTask();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await (await _bus).DisposeAsync();
    }

    protected override async ValueTask<BusClient> OpenAsync(Action<BusOptions> configure)
        => await BusClient.ConnectAsync((await _bus).Url, configure);
}
