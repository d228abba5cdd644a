using Bus.TestKit;

namespace Bus.Conformance;

/// <summary>A bus on a redis-server of its own.</summary>
public class RedisUnderTest(Task<RedisServer> server, string options = "") : TransportUnderTest
{
    public RedisUnderTest() : this(RedisServer.StartAsync()) { }

    // A server and a wire are between what is done and what is seen.
    public override TimeSpan Patience => TimeSpan.FromSeconds(30);

    // Redis has a clock of its own.
    public override bool AcceptsManualClock => false;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await (await server).DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected override async ValueTask<BusClient> OpenAsync(Action<BusOptions> configure) => await BusClient.ConnectAsync((await server).Url + options, configure);
}

/// <summary>The same with all that is said encrypted.</summary>
public sealed class RedisTlsUnderTest() : RedisUnderTest(RedisServer.StartWithTlsAsync());

/// <summary>The same over a unix socket.</summary>
public sealed class RedisSocketUnderTest() : RedisUnderTest(RedisServer.StartOnSocketAsync());

/// <summary>The same with a stream for each event.</summary>
public sealed class RedisPerEventUnderTest() : RedisUnderTest(RedisServer.StartAsync(), "?streams=per_event");
