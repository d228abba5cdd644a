using Bus.TestKit;

namespace Bus.Conformance;

/// <summary>A bus on a redis-server of its own.</summary>
public sealed class RedisUnderTest : TransportUnderTest
{
    private readonly Task<RedisServer> _server = RedisServer.StartAsync();

    // A server and a wire are between what is done and what is seen.
    public override TimeSpan Patience => TimeSpan.FromSeconds(30);

    // Redis has a clock of its own.
    public override bool AcceptsManualClock => false;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await (await _server).DisposeAsync();
    }

    protected override async ValueTask<BusClient> OpenAsync(Action<BusOptions> configure)
    {
        RedisServer server = await _server;
        return await BusClient.ConnectAsync(server.Url, configure);
    }
}
